package fr.palmares.evaluation.reminders;

import fr.palmares.evaluation.reminders.MailQueue.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends what stands in the outbox, in order, at least once: after a crash between sending and
 * marking a mail goes out again under the same Message-ID. While the server is away everything
 * waits; without a server configured nothing is ever sent.
 */
@Component
final class Postman implements SmartLifecycle {

  static final String AWAY = "mail-server-away";

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final MailQueue queue;
  private final @Nullable JavaMailSender server;
  private final ReminderMail words;
  private final ReminderProperties properties;
  private volatile @Nullable CountDownLatch stopped;

  Postman(MailQueue queue, ObjectProvider<JavaMailSender> server, ReminderProperties properties) {
    this.queue = queue;
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
        goingOn = next.isPresent() && deliver(next.get(), to);
      }
    } catch (RuntimeException e) {
      LOG.warn("Reminders wait: {}", e.toString());
    }
  }

  /** Whether to go on with the next one. An address is written into no log. */
  private boolean deliver(Mail mail, JavaMailSender to) {
    try {
      to.send(words.write(mail, to.createMimeMessage()));
    } catch (MessagingException | MailException e) {
      if (addressRefused(e)) {
        LOG.warn("Reminder {} is refused: its address is not one that the server takes", mail.id());
        queue.rejected(mail);
        return true;
      }
      LOG.warn("Reminder {} waits: {}", mail.id(), e.getClass().getSimpleName());
      queue.failed(mail, AWAY);
      return false;
    }
    queue.sent(mail);
    return true;
  }

  private static boolean addressRefused(Exception e) {
    if (e instanceof MailParseException || e instanceof AddressException) {
      return true;
    }
    return e instanceof MailSendException sending
        && Stream.of(sending.getMessageExceptions()).anyMatch(Postman::invalid);
  }

  private static boolean invalid(Exception e) {
    return e instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }
}
