package fr.palmares.eventing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Axon's event storage on the sealed log. Aggregates load from the raw table, so a command sees
 * what was committed a moment ago; everyone who follows the log reads the sealed sequence only, and
 * a tracking token is one number of it.
 */
public final class SealedEventStorage extends BatchingEventStorageEngine {

  private final JdbcClient jdbc;
  private final EventAppender appender;

  public SealedEventStorage(
      JdbcClient jdbc,
      EventAppender appender,
      EventJson json,
      EventUpcaster upcasters,
      int batchSize) {
    super(
        new Builder(json, upcasters) //
            .batchSize(batchSize));
    this.jdbc = jdbc;
    this.appender = appender;
  }

  private static final class Builder extends BatchingEventStorageEngine.Builder {
    Builder(EventJson json, EventUpcaster upcasters) {
      eventSerializer(json);
      snapshotSerializer(json);
      upcasterChain(upcasters);
      PersistenceExceptionResolver duplicates = DuplicateKeyException.class::isInstance;
      persistenceExceptionResolver(duplicates);
    }
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    try {
      appender.append(events, serializer);
    } catch (DuplicateKeyException e) {
      handlePersistenceException(e, events.get(0));
    }
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String stream, long firstVersion, int batchSize) {
    return jdbc.sql(
            """
            select stream_type, stream_id, stream_version, event_id, occurred_at, type, revision,
                   payload::text, metadata::text
            from event
            where stream_id = ? and stream_version >= ?
            order by stream_version
            limit ?
            """)
        .params(stream, firstVersion, batchSize)
        .query((rows, index) -> entry(rows))
        .list();
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken last, int batchSize) {
    return jdbc.sql(
            """
            select stream_type, stream_id, stream_version, event_id, occurred_at, type, revision,
                   payload::text, metadata::text, sequence
            from event_seal join event using (position)
            where sequence > ?
            order by sequence
            limit ?
            """)
        .params(last == null ? 0 : sequence(last), batchSize)
        .query(
            (rows, index) ->
                new TrackedDomainEventData<>(
                    new GlobalSequenceTrackingToken(rows.getLong("sequence")), entry(rows)))
        .list();
  }

  private static GenericDomainEventEntry<String> entry(ResultSet rows) throws SQLException {
    return new GenericDomainEventEntry<>(
        rows.getString(1),
        rows.getString(2),
        rows.getLong(3),
        rows.getString(4),
        rows.getObject(5, OffsetDateTime.class).toInstant(),
        rows.getString(6),
        rows.getString(7),
        rows.getString(8),
        rows.getString(9));
  }

  private static long sequence(TrackingToken token) {
    OptionalLong position = token.position();
    return position.orElseThrow(
        () -> new IllegalArgumentException(token + " is no place in the sealed log"));
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    var payload = snapshot.serializePayload(serializer, String.class);
    jdbc.sql(
            """
            insert into snapshot (stream_id, stream_type, stream_version, event_id, type, revision,
                                  occurred_at, metadata, payload)
            values (?, ?, ?, ?::uuid, ?, ?, ?, ?::json, ?::json)
            on conflict (stream_id) do update
            set stream_version = excluded.stream_version, event_id = excluded.event_id,
                type = excluded.type, revision = excluded.revision,
                occurred_at = excluded.occurred_at, metadata = excluded.metadata,
                payload = excluded.payload
            where snapshot.stream_version < excluded.stream_version
            """)
        .params(
            snapshot.getAggregateIdentifier(),
            snapshot.getType(),
            snapshot.getSequenceNumber(),
            snapshot.getIdentifier(),
            payload.getType().getName(),
            payload.getType().getRevision(),
            snapshot.getTimestamp().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
            snapshot.serializeMetaData(serializer, String.class).getData(),
            payload.getData())
        .update();
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return jdbc
        .sql(
            """
            select stream_type, stream_id, stream_version, event_id, occurred_at, type, revision,
                   payload::text, metadata::text
            from snapshot where stream_id = ?
            """)
        .param(stream)
        .query((rows, index) -> entry(rows))
        .list()
        .stream();
  }

  @Override
  public java.util.Optional<Long> lastSequenceNumberFor(String stream) {
    return jdbc.sql("select max(stream_version) from event where stream_id = ?")
        .param(stream)
        .query(Long.class)
        .optional();
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return null;
  }

  @Override
  public TrackingToken createHeadToken() {
    return token("select last_sequence from sealer");
  }

  @Override
  public TrackingToken createTokenAt(java.time.Instant instant) {
    long before =
        jdbc.sql(
                """
                select coalesce(min(sequence) - 1, (select last_sequence from sealer))
                from event_seal join event using (position)
                where recorded_at >= ?
                """)
            .param(instant.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return new GlobalSequenceTrackingToken(before);
  }

  private TrackingToken token(String sql) {
    return new GlobalSequenceTrackingToken(jdbc.sql(sql).query(Long.class).single());
  }
}
