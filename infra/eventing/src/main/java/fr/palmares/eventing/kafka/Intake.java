package fr.palmares.eventing.kafka;

import fr.palmares.eventing.Outage;
import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a partition's events into a consumer's tables: inbox, rows and position in one transaction.
 * What cannot be decoded goes to the dead letters; what the consumer fails on is parked with its
 * key; when the database is away nothing happens and the caller tries again.
 */
final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final String BEHIND = "behind an event of the same key";

  private final PublicEventConsumer consumer;
  private final Decoder decoder;
  private final TransactionTemplate transaction;
  private final Inbox inbox;
  private final ParkedEvents parked;

  Intake(
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
   * Takes events of one partition, in order, if the place is still where they were read from.
   *
   * @param from where the reader stood before it read them
   * @return where to go on reading; another place when someone moved it meanwhile
   */
  long take(TopicPartition partition, long from, List<ConsumerRecord<String, byte[]>> events) {
    try {
      return inTransaction(partition, from, events);
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        throw e;
      }
      LOG.warn("{} failed on a batch of {}: one at a time", inbox.consumer(), partition, e);
    }
    long next = from;
    for (ConsumerRecord<String, byte[]> event : events) {
      next = takeAlone(partition, next, event);
      if (next != event.offset() + 1) {
        break;
      }
    }
    return next;
  }

  private long takeAlone(
      TopicPartition partition, long from, ConsumerRecord<String, byte[]> event) {
    try {
      return inTransaction(partition, from, List.of(event));
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        throw e;
      }
      LOG.error(
          "{} parks {} at {}-{}", inbox.consumer(), event.key(), partition, event.offset(), e);
      return required(
          transaction.execute(
              status -> {
                long held = inbox.hold(partition);
                if (held != from) {
                  return held;
                }
                parked.park(inbox.consumer(), event, String.valueOf(e));
                inbox.advance(partition, event.offset() + 1);
                return event.offset() + 1;
              }));
    }
  }

  private long inTransaction(
      TopicPartition partition, long from, List<ConsumerRecord<String, byte[]>> events) {
    return required(
        transaction.execute(
            status -> {
              long held = inbox.hold(partition);
              if (held != from) {
                return held;
              }
              List<Received<?>> fresh = inbox.fresh(decode(events));
              if (!fresh.isEmpty()) {
                consumer.consume(fresh);
              }
              long next = events.get(events.size() - 1).offset() + 1;
              inbox.advance(partition, next);
              return next;
            }));
  }

  private List<Received<?>> decode(List<ConsumerRecord<String, byte[]>> events) {
    Set<String> waiting = parked.keysOf(inbox.consumer());
    List<Received<?>> decoded = new ArrayList<>(events.size());
    for (ConsumerRecord<String, byte[]> event : events) {
      Optional<Received<?>> received = decoder.decode(event);
      if (received.isPresent() && waiting.contains(event.key())) {
        parked.park(inbox.consumer(), event, BEHIND);
      } else {
        received.ifPresent(decoded::add);
      }
    }
    return decoded;
  }

  /** Where to go on in every partition that was ever read. */
  Map<TopicPartition, Long> places() {
    return inbox.places();
  }

  /** Lets go of the dead letters' producer. */
  void close() {
    decoder.close();
  }

  private static <T> T required(@org.jspecify.annotations.Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a transaction answers");
    }
    return value;
  }
}
