package fr.palmares.eventing.kafka;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Received;
import fr.palmares.eventing.kafka.ParkedEvents.Parked;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator does with a consumer's parked keys. Each step holds off all that the
 * consumer takes in, from whatever topic, so that no event of the key overtakes or is left behind.
 */
final class Retaking {

  private final PublicEventConsumer consumer;
  private final Decoder decoder;
  private final TransactionTemplate transaction;
  private final Inbox inbox;
  private final ParkedEvents parked;

  Retaking(
      PublicEventConsumer consumer,
      Decoder decoder,
      TransactionTemplate transaction,
      Inbox inbox,
      ParkedEvents parked) {
    this.consumer = consumer;
    this.decoder = decoder;
    this.transaction = transaction;
    this.inbox = inbox;
    this.parked = parked;
  }

  /**
   * Takes a parked key's events again, in order, each in a transaction.
   *
   * @return how many were taken; an exception means that the first one left failed again
   */
  int retry(String key) {
    int taken = 0;
    while (first(key, consumer::consume)) {
      taken++;
    }
    return taken;
  }

  /**
   * Drops a parked key's first event for good, also should it be sent again; the rest of the key
   * still waits.
   *
   * @return false when nothing of the key waits
   */
  boolean skip(String key) {
    return first(key, event -> {});
  }

  private boolean first(String key, Consumer<List<Received<?>>> deed) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              inbox.holdAll();
              Optional<Parked> first = parked.first(inbox.consumer(), key);
              first.ifPresent(waiting -> leave(waiting, deed));
              return first.isPresent();
            }));
  }

  private void leave(Parked waiting, Consumer<List<Received<?>>> deed) {
    decoder
        .decode(waiting.event())
        .map(event -> inbox.fresh(List.of(event)))
        .filter(fresh -> !fresh.isEmpty())
        .ifPresent(deed);
    parked.remove(waiting);
  }
}
