package fr.palmares.eventing.config;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Received;
import fr.palmares.eventing.Retrospect;
import fr.palmares.eventing.replay.Past;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads the sealed log again up to a number, and leaves out what the live tables left out. */
final class SealedRetrospect implements Retrospect {

  private final Projectors projectors;
  private final EventStorageEngine log;
  private final ParkedStreams parked;
  private final JdbcClient jdbc;
  private final PlatformTransactionManager transactions;
  private final int batchSize;
  private boolean tidied;

  SealedRetrospect(
      Projectors projectors,
      EventStorageEngine log,
      ParkedStreams parked,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      int batchSize) {
    this.projectors = projectors;
    this.log = log;
    this.parked = parked;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.batchSize = batchSize;
  }

  @Override
  public long sequenceAt(Instant instant) {
    return jdbc.sql(
            """
            select coalesce(max(s.sequence), 0)
            from event e join event_seal s using (position) where e.occurred_at <= ?
            """)
        .param(Timestamp.from(instant))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> timeOf(long sequence) {
    return jdbc.sql(
            """
            select e.occurred_at from event e join event_seal s using (position)
            where s.sequence = ?
            """)
        .param(sequence)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  @Override
  public State upTo(long sequence, Collection<? extends PublicEventConsumer> consumers) {
    tidy();
    List<String> groups = projectors.groups();
    List<String> tables =
        Stream.concat(
                groups.stream().flatMap(group -> projectors.tables(group).stream()),
                consumers.stream().flatMap(consumer -> consumer.tables().stream()))
            .distinct()
            .toList();
    Past past = Past.upTo(sequence, jdbc, transactions, tables);
    try {
      fill(past, groups, sequence);
    } catch (RuntimeException e) {
      past.close();
      throw e;
    }
    return new OfPast(past);
  }

  /** Before any state is made: whoever comes meanwhile waits, or theirs would be dropped, too. */
  private synchronized void tidy() {
    if (!tidied) {
      Past.dropAll(jdbc);
      tidied = true;
    }
  }

  private void fill(Past past, List<String> groups, long sequence) {
    Map<String, Set<Long>> leftOut = new HashMap<>();
    groups.forEach(group -> leftOut.put(group, parked.leftOut(group).keySet()));
    for (long at = 0; at < sequence; at += batchSize) {
      long after = at;
      long upTo = Math.min(sequence, at + batchSize);
      past.write(
          () -> {
            try (var events = log.readEvents(new GlobalSequenceTrackingToken(after), false)) {
              events
                  .takeWhile(event -> number(event) <= upTo)
                  .forEach(event -> take(event, groups, leftOut));
            }
          });
    }
  }

  private void take(
      TrackedEventMessage<?> event, List<String> groups, Map<String, Set<Long>> leftOut) {
    for (String group : groups) {
      if (!leftOut.getOrDefault(group, Set.of()).contains(number(event))) {
        projectors.take(group, event);
      }
    }
  }

  private static long number(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }

  private record OfPast(Past past) implements State {
    @Override
    public void take(PublicEventConsumer consumer, List<Received<?>> events) {
      past.write(() -> consumer.consume(events));
    }

    @Override
    public <T> T read(Supplier<T> query) {
      return past.read(query);
    }

    @Override
    public void close() {
      past.close();
    }
  }
}
