package fr.palmares.evaluation.reminders;

import fr.palmares.evaluation.reminders.MailQueue.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The words of a reminder, from the bundle {@code fr.palmares.evaluation.mails}. */
final class ReminderMail {

  private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
  private final ReminderProperties properties;

  ReminderMail(ReminderProperties properties) {
    this.properties = properties;
    words.setBasename("fr.palmares.evaluation.mails");
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
  }

  /** Writes a mail; its Message-ID (RFC 5322 §3.6.4) is that of its place in the outbox. */
  MimeMessage write(Mail mail, MimeMessage blank) throws MessagingException {
    Object[] facts = {mail.edition().text(), mail.missing(), mail.number(), mail.message()};
    MimeMessageHelper helper = new MimeMessageHelper(blank, StandardCharsets.UTF_8.name());
    helper.setFrom(properties.from());
    helper.setTo(mail.address());
    helper.setSubject(say("reminder.subject", facts));
    String key = mail.message().isEmpty() ? "reminder.text" : "reminder.text.with-message";
    helper.setText(say(key, facts));
    blank.setHeader("Message-ID", "<" + mail.id() + "@" + properties.domain() + ">");
    blank.setHeader("Auto-Submitted", "auto-generated");
    return blank;
  }

  private String say(String key, Object... facts) {
    return words.getMessage(key, facts, Locale.FRENCH);
  }
}
