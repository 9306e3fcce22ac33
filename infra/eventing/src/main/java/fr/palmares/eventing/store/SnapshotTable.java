package fr.palmares.eventing.store;

import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The latest state of streams, one row a stream. */
final class SnapshotTable {

  private final JdbcClient jdbc;

  SnapshotTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(DomainEventMessage<?> snapshot, Serializer serializer) {
    SerializedObject<String> payload = snapshot.serializePayload(serializer, String.class);
    jdbc.sql(
            """
            insert into snapshot (stream_id, stream_type, stream_version, event_id, type, revision,
                                  taken_at, metadata, payload)
            values (?, ?, ?, ?::uuid, ?, ?, ?::timestamptz, ?::json, ?::json)
            on conflict (stream_id) do update
            set stream_version = excluded.stream_version, event_id = excluded.event_id,
                type = excluded.type, revision = excluded.revision, taken_at = excluded.taken_at,
                metadata = excluded.metadata, payload = excluded.payload
            where snapshot.stream_version < excluded.stream_version
               or snapshot.revision is distinct from excluded.revision
               or snapshot.type <> excluded.type
            """)
        .params(
            snapshot.getAggregateIdentifier(),
            snapshot.getType(),
            snapshot.getSequenceNumber(),
            snapshot.getIdentifier(),
            payload.getType().getName(),
            payload.getType().getRevision(),
            snapshot.getTimestamp().toString(),
            snapshot.serializeMetaData(serializer, String.class).getData(),
            payload.getData())
        .update();
  }

  /** The snapshot of a stream, unless its class is gone or is now at another revision. */
  Optional<DomainEventData<?>> find(String streamId, Serializer serializer) {
    return jdbc.sql(
            """
            select stream_type, stream_id, stream_version, event_id, taken_at, type, revision,
                   payload, metadata
            from snapshot where stream_id = ?
            """)
        .param(streamId)
        .query(
            (row, n) ->
                new GenericDomainEventEntry<>(
                    row.getString("stream_type"),
                    row.getString("stream_id"),
                    row.getLong("stream_version"),
                    row.getString("event_id"),
                    row.getTimestamp("taken_at").toInstant().toString(),
                    row.getString("type"),
                    row.getString("revision"),
                    row.getString("payload"),
                    row.getString("metadata")))
        .optional()
        .filter(snapshot -> isCurrent(snapshot.getPayload().getType(), serializer))
        .map(snapshot -> (DomainEventData<?>) snapshot);
  }

  private static boolean isCurrent(SerializedType stored, Serializer serializer) {
    Class<?> type =
        serializer.classForType(new SimpleSerializedType(stored.getName(), stored.getRevision()));
    return type != UnknownSerializedType.class
        && Objects.equals(serializer.typeForClass(type).getRevision(), stored.getRevision());
  }
}
