package fr.palmares.evaluation.reminders;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How reminders are mailed; the mail server itself is {@code spring.mail.*}. */
@ConfigurationProperties("palmares.reminders")
final class ReminderProperties {

  private final String from;
  private final Duration beat;
  private final Duration lease;

  /**
   * Describes the mails.
   *
   * @param from the sender's address
   * @param beat how often to look for mails to send
   * @param lease how long nobody else takes a mail that one process is sending; after a crash it is
   *     sent again then
   */
  ReminderProperties(
      @DefaultValue("palmares@localhost") String from,
      @DefaultValue("2s") Duration beat,
      @DefaultValue("1m") Duration lease) {
    this.from = from;
    this.beat = beat;
    this.lease = lease;
  }

  String from() {
    return from;
  }

  Duration beat() {
    return beat;
  }

  Duration lease() {
    return lease;
  }

  /** What stands behind the at sign of a Message-ID. */
  String domain() {
    return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
  }
}
