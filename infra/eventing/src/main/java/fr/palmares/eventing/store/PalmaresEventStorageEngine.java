package fr.palmares.eventing.store;

import static org.axonframework.common.ObjectUtils.getOrDefault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's storage on our tables. Aggregates are loaded from the events as inserted; every tracking
 * reader gets the sealed sequence, and its token is that one number.
 */
public final class PalmaresEventStorageEngine extends BatchingEventStorageEngine {

  /** Under which a unit of work remembers the position of the last event it appended. */
  public static final String LAST_POSITION = "palmares.last-position";

  /** In characters of JSON. What is larger no reader would thank for, and no broker takes. */
  public static final int LARGEST_EVENT = 4 << 20;

  private final EventTable events;
  private final SnapshotTable snapshots;
  private final Runnable onCommit;

  private PalmaresEventStorageEngine(Builder builder, JdbcTemplate jdbc, Runnable onCommit) {
    super(builder);
    this.events = new EventTable(jdbc);
    this.snapshots = new SnapshotTable(JdbcClient.create(jdbc));
    this.onCommit = onCommit;
  }

  /**
   * An engine on the tables that this data source reaches.
   *
   * @param onCommit runs when events have been committed; must be quick
   * @param batchSize how many events one query reads
   */
  public static PalmaresEventStorageEngine on(
      JdbcTemplate jdbc,
      StoreSerializer serializer,
      EventUpcaster upcasters,
      int batchSize,
      Runnable onCommit) {
    Builder builder = new Builder();
    builder
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .upcasterChain(upcasters)
        .persistenceExceptionResolver(DuplicateKeyException.class::isInstance);
    builder.batchSize(batchSize);
    return new PalmaresEventStorageEngine(builder, jdbc, onCommit);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
    if (messages.isEmpty()) {
      return;
    }
    try {
      long position =
          events.append(
              messages.stream().map(PalmaresEventStorageEngine::asDomainEvent).toList(),
              serializer);
      CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(LAST_POSITION, position));
    } catch (DuplicateKeyException taken) {
      // Axon would tell a taken first version apart and never try that again.
      throw new ConcurrencyException(
          "Another transaction has written to this stream: " + messages.get(0), taken);
    }
    announceAfterCommit();
  }

  private static DomainEventMessage<?> asDomainEvent(EventMessage<?> message) {
    return message instanceof DomainEventMessage<?> event
        ? event
        : new GenericDomainEventMessage<>(
            "", message.getIdentifier(), 0, message, message::getTimestamp);
  }

  private void announceAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      onCommit.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            onCommit.run();
          }
        });
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    snapshots.store(snapshot, serializer);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String streamId) {
    return snapshots.find(streamId, getSnapshotSerializer()).stream();
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String streamId, long fromVersion, int atMost) {
    return events.stream(streamId, fromVersion, atMost);
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken after, int atMost) {
    return events.sealedAfter(sequence(after), atMost);
  }

  private static long sequence(@Nullable TrackingToken token) {
    return token == null
        ? 0
        : getOrDefault(WrappedToken.unwrapLowerBound(token), BEGINNING).position().orElse(0);
  }

  private static final TrackingToken BEGINNING = new GlobalSequenceTrackingToken(0);

  @Override
  public Optional<Long> lastSequenceNumberFor(String streamId) {
    return events.lastVersion(streamId);
  }

  @Override
  public TrackingToken createTailToken() {
    return BEGINNING;
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(events.lastSequence());
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return new GlobalSequenceTrackingToken(events.lastSequenceBefore(instant));
  }

  private static final class Builder extends BatchingEventStorageEngine.Builder {}
}
