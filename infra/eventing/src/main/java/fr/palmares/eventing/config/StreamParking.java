package fr.palmares.eventing.config;

import static fr.palmares.eventing.config.Trouble.sequenceOf;

import fr.palmares.eventing.Outage;
import fr.palmares.eventing.Parking;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps an event that a projection fails on from stopping all others: its stream is parked, with
 * what follows in it, and the projection goes on. A batch runs without further ado until it fails;
 * then it is taken again, each event behind a savepoint of its own, as after an error PostgreSQL
 * takes nothing more in a transaction. Where no tables are written (the relay), and while the
 * database is away, nothing is parked and the batch is tried again in place.
 */
final class StreamParking implements Parking {

  private static final Logger LOG = LoggerFactory.getLogger(StreamParking.class);
  private static final String WAITING = StreamParking.class.getName();
  private static final String BEHIND = "behind an event of the same stream";

  private final ParkedStreams parked;
  private final Projectors projectors;
  private final EventStorageEngine log;
  private final Trouble trouble;
  private final TransactionTemplate transaction;
  private final TransactionTemplate savepoint;
  private final int batchSize;
  private final Map<String, Long> carefulUpTo = new ConcurrentHashMap<>();

  StreamParking(
      ParkedStreams parked,
      Projectors projectors,
      EventStorageEngine log,
      Trouble trouble,
      PlatformTransactionManager transactions,
      int batchSize) {
    this.parked = parked;
    this.projectors = projectors;
    this.log = log;
    this.trouble = trouble;
    this.batchSize = batchSize;
    this.transaction = new TransactionTemplate(transactions);
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Around a processor's handling of one event, in the transaction of its batch. */
  @Nullable Object handle(
      String processor, UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain chain)
      throws Exception {
    EventMessage<?> event = batch.getMessage();
    Set<String> waiting = batch.getOrComputeResource(WAITING, key -> begin(processor, batch));
    trouble.at(processor, event);
    if (waiting.contains(streamOf(event))) {
      parked.park(processor, streamOf(event), sequenceOf(event), BEHIND);
      return null;
    }
    if (sequenceOf(event) > carefulUpTo.getOrDefault(processor, 0L)) {
      return chain.proceed();
    }
    takeOrPark(processor, event, chain, waiting);
    return null;
  }

  private Set<String> begin(String processor, UnitOfWork<?> batch) {
    batch.afterCommit(committed -> trouble.wentOn(processor));
    if (!isOf(processor)) {
      return Set.of();
    }
    parked.holdToRead(processor);
    return parked.of(processor);
  }

  private void takeOrPark(
      String processor, EventMessage<?> event, InterceptorChain chain, Set<String> waiting) {
    try {
      savepoint.executeWithoutResult(status -> proceed(chain));
    } catch (RuntimeException e) {
      if (Outage.isBehind(e) || !isOf(processor)) {
        throw e;
      }
      LOG.error("{} parks {} at {}", processor, streamOf(event), sequenceOf(event), e);
      parked.park(processor, streamOf(event), sequenceOf(event), Trouble.wordsOf(e));
      waiting.add(streamOf(event));
    }
  }

  private static void proceed(InterceptorChain chain) {
    try {
      chain.proceed();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a projection failed", e);
    }
  }

  /** A processor's batch was not taken: it is about to be taken again. */
  void failed(String processor, Throwable why) {
    long sequence = trouble.failed(processor, why);
    if (isOf(processor) && !Outage.isBehind(why)) {
      carefulUpTo.put(processor, sequence + batchSize);
    }
  }

  private static String streamOf(EventMessage<?> event) {
    return event instanceof DomainEventMessage<?> domain
        ? domain.getAggregateIdentifier()
        : event.getIdentifier();
  }

  @Override
  public List<Key> waiting() {
    return parked.list();
  }

  @Override
  public boolean isOf(String processor) {
    return !projectors.tables(processor).isEmpty();
  }

  @Override
  public int retry(String processor, String stream) {
    int taken = 0;
    while (first(processor, stream, sequence -> take(processor, sequence))) {
      taken++;
    }
    return taken;
  }

  private void take(String processor, long sequence) {
    try (var events = log.readEvents(new GlobalSequenceTrackingToken(sequence - 1), false)) {
      projectors.take(processor, events.findFirst().orElseThrow());
    }
    parked.remove(processor, List.of(sequence));
  }

  @Override
  public boolean skip(String processor, String stream) {
    return first(processor, stream, sequence -> parked.skip(processor, sequence));
  }

  private boolean first(String processor, String stream, LongConsumer deed) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              parked.holdAll(processor);
              OptionalLong first = parked.first(processor, stream);
              first.ifPresent(deed);
              return first.isPresent();
            }));
  }
}
