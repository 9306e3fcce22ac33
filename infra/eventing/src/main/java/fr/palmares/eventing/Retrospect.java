package fr.palmares.eventing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Read models as they were: tables of their own, filled by the same projections and consumers from
 * no more events than there were. Queries find them by name, as they find the live ones.
 */
public interface Retrospect {

  /** The number of the last event of this service's log that had happened by then; else 0. */
  long sequenceAt(Instant instant);

  /** When the event of this number happened; empty where the log has none. */
  Optional<Instant> timeOf(long sequence);

  /**
   * What this service's own projections had made of its log.
   *
   * @param sequence the number of the last event that they read
   * @param consumers those whose tables start empty: hand them what had arrived, by {@link
   *     State#take}
   */
  State upTo(long sequence, Collection<? extends PublicEventConsumer> consumers);

  /** A state of the past. Not for two threads at a time. */
  interface State extends AutoCloseable {

    /** Has a consumer take events, in a transaction of their own. */
    void take(PublicEventConsumer consumer, List<Received<?>> events);

    /**
     * Answers from this state, streams of events included, in a transaction that writes nothing.
     * Tables that no projection and none of the consumers writes are those of the present.
     */
    <T> T read(Supplier<T> query);

    /** Drops the tables. */
    @Override
    void close();
  }
}
