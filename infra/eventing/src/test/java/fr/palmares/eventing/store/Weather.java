package fr.palmares.eventing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many writers as bad as they come: they share streams, get their transaction id long before they
 * write, pause before they commit, and change their mind. All from one seed.
 */
final class Weather {

  private static final int WRITERS = 8;
  private static final int TRANSACTIONS = 60;
  private static final int STREAMS = 12;

  private final EventStorageEngine engine;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final int slowestMillis;
  private final Set<String> committed = ConcurrentHashMap.newKeySet();

  Weather(
      EventStorageEngine engine,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      int slowestMillis) {
    this.engine = engine;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.slowestMillis = slowestMillis;
  }

  /** The identifiers of all events whose transaction was committed. */
  Set<String> committed() {
    return committed;
  }

  /** Returns when all writers have finished. */
  void rage(long seed) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        Random random = new Random(seed * 31 + writer);
        all.add(writers.submit(() -> write(random)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      writers.shutdownNow();
    }
  }

  private void write(Random random) {
    for (int n = 0; n < TRANSACTIONS; n++) {
      try {
        List<DomainEventMessage<?>> events =
            transaction.execute(
                status -> {
                  List<DomainEventMessage<?>> written = append(random);
                  if (random.nextInt(10) == 0) {
                    status.setRollbackOnly();
                    return List.<DomainEventMessage<?>>of();
                  }
                  return written;
                });
        if (events != null) {
          events.forEach(event -> committed.add(event.getIdentifier()));
        }
      } catch (ConcurrencyException | AggregateStreamCreationException | DataAccessException lost) {
        // Another writer was first on this stream: nothing was written.
      }
    }
  }

  private List<DomainEventMessage<?>> append(Random random) {
    if (random.nextInt(3) == 0) {
      jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
      pause(random, 40);
    }
    String stream = "stream-" + random.nextInt(STREAMS);
    long next = engine.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
    List<DomainEventMessage<?>> events =
        IntStream.range(0, 1 + random.nextInt(4))
            .<DomainEventMessage<?>>mapToObj(
                n ->
                    new GenericDomainEventMessage<>(
                        "Stream",
                        stream,
                        next + n,
                        new Figure(stream, next + n),
                        Map.of("actor", "é'\"")))
            .toList();
    engine.appendEvents(events);
    pause(random, random.nextInt(50) == 0 ? slowestMillis : 15);
    return events;
  }

  private static void pause(Random random, int atMostMillis) {
    LockSupport.parkNanos(random.nextInt(atMostMillis * 1_000_000));
  }
}
