package fr.palmares.evaluation.reminders;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How reminders are mailed; the mail server itself is {@code spring.mail.*}. */
@ConfigurationProperties("palmares.reminders")
final class ReminderProperties {

  private static final int LONGEST_DOUBLINGS = 8;

  private final String from;
  private final Duration beat;
  private final Duration lease;
  private final Duration retry;
  private final int tries;

  /**
   * Describes the mails.
   *
   * @param from the sender's address
   * @param beat how often to look for mails to send
   * @param lease how long nobody else takes a mail that one process is sending; after a crash it is
   *     sent again then. Longer than the time-outs of {@code spring.mail.properties} together, lest
   *     a slow server be given a mail twice
   * @param retry when a mail that the server deferred is tried again; twice as long each time, up
   *     to {@value #LONGEST_DOUBLINGS} times
   * @param tries after how many deferrals a mail is given up
   */
  ReminderProperties(
      @DefaultValue("palmares@localhost") String from,
      @DefaultValue("2s") Duration beat,
      @DefaultValue("5m") Duration lease,
      @DefaultValue("1m") Duration retry,
      @DefaultValue("12") int tries) {
    this.from = from;
    this.beat = beat;
    this.lease = lease;
    this.retry = retry;
    this.tries = tries;
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

  int tries() {
    return tries;
  }

  /** How long a mail waits after its n-th deferral, from 1. */
  Duration delayAfter(int deferrals) {
    return retry.multipliedBy(1L << Math.min(deferrals - 1, LONGEST_DOUBLINGS));
  }

  /** What stands behind the at sign of a Message-ID. */
  String domain() {
    return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
  }
}
