package fr.palmares.evaluation.reminders;

import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.reminders.MailQueue.Mail;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends what stands in the outbox and is still worth sending. A mail that the server defers is
 * tried again later and later, and given up at last; one that it refuses is not tried again; none
 * of them holds up another. While the server is away everything waits; without a server configured
 * nothing is ever sent.
 *
 * <p>A mail goes out once. There is one way to a second copy, which SMTP leaves open (RFC 5321
 * §6.1): when the process or the database dies after the server's OK and before the mail is marked,
 * it goes again once its lease has passed, under the same Message-ID.
 */
@Component
final class Postman implements SmartLifecycle {

  static final String AWAY = "mail-server-away";
  static final String DEFERRED = "mail-deferred";

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final MailQueue queue;
  private final @Nullable JavaMailSender server;
  private final Juries juries;
  private final MissingSheets sheets;
  private final ReminderMail words;
  private final ReminderProperties properties;
  private volatile @Nullable CountDownLatch stopped;

  Postman(
      MailQueue queue,
      ObjectProvider<JavaMailSender> server,
      Juries juries,
      MissingSheets sheets,
      ReminderProperties properties) {
    this.queue = queue;
    this.juries = juries;
    this.sheets = sheets;
    this.server = server.getIfAvailable();
    this.words = new ReminderMail(properties);
    this.properties = properties;
  }

  /** Whether a mail server is configured. */
  boolean hasServer() {
    return server != null;
  }

  @Override
  public synchronized void start() {
    JavaMailSender to = server;
    if (to != null && stopped == null) {
      CountDownLatch end = new CountDownLatch(1);
      stopped = end;
      Thread walking = new Thread(() -> walk(to, end), "postman");
      walking.setDaemon(true);
      walking.start();
    }
  }

  @Override
  public synchronized void stop() {
    CountDownLatch end = stopped;
    if (end != null) {
      end.countDown();
      stopped = null;
    }
  }

  @Override
  public boolean isRunning() {
    return stopped != null;
  }

  private void walk(JavaMailSender to, CountDownLatch end) {
    try {
      do {
        round(to, end);
      } while (!end.await(properties.beat().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Empties the outbox, or gives up until the next round. */
  private void round(JavaMailSender to, CountDownLatch end) {
    try {
      boolean goingOn = true;
      while (goingOn && end.getCount() > 0) {
        Optional<Mail> next = queue.take(properties.lease());
        goingOn = next.isPresent() && handle(next.get(), to);
      }
    } catch (RuntimeException e) {
      LOG.warn("Reminders wait: {}", e.toString());
    }
  }

  /** Whether to go on with the next one. */
  private boolean handle(Mail mail, JavaMailSender to) {
    int missing = sheets.of(mail.edition()).getOrDefault(mail.juror(), 0);
    Optional<String> needless = Reminders.needless(juries.of(mail.edition()), missing);
    if (needless.isPresent()) {
      queue.dropped(mail, needless.get());
      return true;
    }
    Verdict verdict = deliver(mail.missing(missing), to);
    mark(mail, verdict);
    return verdict != Verdict.AWAY;
  }

  /** What became of a mail, whatever went wrong with it. An address is written into no log. */
  private Verdict deliver(Mail mail, JavaMailSender to) {
    try {
      to.send(words.write(mail, to.createMimeMessage()));
      return Verdict.TAKEN;
    } catch (MessagingException | RuntimeException e) {
      Verdict verdict = SmtpFailure.verdict(e);
      LOG.warn("Reminder {}: {} ({})", mail.id(), verdict, e.getClass().getSimpleName());
      return verdict;
    }
  }

  private void mark(Mail mail, Verdict verdict) {
    switch (verdict) {
      case TAKEN -> queue.sent(mail);
      case AWAY -> queue.away(mail, AWAY);
      case ADDRESS_REFUSED -> queue.rejected(mail, "address-refused");
      case MAIL_REFUSED -> queue.rejected(mail, "mail-refused");
      case DEFERRED -> {
        if (mail.deferrals() + 1 >= properties.tries()) {
          queue.givenUp(mail, DEFERRED);
        } else {
          queue.deferred(mail, DEFERRED, properties.delayAfter(mail.deferrals() + 1));
        }
      }
    }
  }
}
