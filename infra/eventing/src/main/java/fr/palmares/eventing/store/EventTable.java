package fr.palmares.eventing.store;

import fr.palmares.kernel.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads and writes events as rows. */
final class EventTable {

  private static final String COLUMNS =
      """
      e.stream_type, e.stream_id, e.stream_version, e.event_id, e.occurred_at, e.type, e.revision,
      e.payload, e.metadata
      """;

  private final JdbcTemplate jdbc;

  EventTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Inserts in one statement, whatever their number, and gives the position of the last. */
  long append(List<? extends DomainEventMessage<?>> events, Serializer serializer) {
    List<Row> rows = events.stream().map(event -> Row.of(event, serializer)).toList();
    List<Long> positions =
        jdbc.query(
            """
            insert into event (event_id, stream_type, stream_id, stream_version, type, revision,
                               occurred_at, metadata, payload)
            select event_id::uuid, stream_type, stream_id, stream_version, type, revision,
                   occurred_at::timestamptz, metadata::json, payload::json
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::integer[],
                        ?::text[], ?::text[], ?::text[])
              with ordinality as new (event_id, stream_type, stream_id, stream_version, type,
                                      revision, occurred_at, metadata, payload, n)
            order by n
            returning position
            """,
            statement -> {
              Connection connection = statement.getConnection();
              statement.setArray(1, array(connection, "text", rows, Row::eventId));
              statement.setArray(2, array(connection, "text", rows, Row::streamType));
              statement.setArray(3, array(connection, "text", rows, Row::streamId));
              statement.setArray(4, array(connection, "bigint", rows, Row::streamVersion));
              statement.setArray(5, array(connection, "text", rows, Row::type));
              statement.setArray(6, array(connection, "integer", rows, Row::revision));
              statement.setArray(7, array(connection, "text", rows, Row::occurredAt));
              statement.setArray(8, array(connection, "text", rows, Row::metadata));
              statement.setArray(9, array(connection, "text", rows, Row::payload));
            },
            (row, n) -> row.getLong(1));
    return positions.get(positions.size() - 1);
  }

  private static java.sql.Array array(
      Connection connection, String type, List<Row> rows, Function<Row, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }

  List<DomainEventData<?>> stream(String streamId, long fromVersion, int atMost) {
    return jdbc.query(
        "select "
            + COLUMNS
            + """
              from event e where e.stream_id = ? and e.stream_version >= ?
              order by e.stream_version limit ?
              """,
        (row, n) -> event(row),
        streamId,
        fromVersion,
        atMost);
  }

  List<TrackedEventData<?>> sealedAfter(long sequence, int atMost) {
    return jdbc.query(
        "select "
            + COLUMNS
            + """
              , s.sequence from event_seal s join event e on e.position = s.position
              where s.sequence > ? order by s.sequence limit ?
              """,
        (row, n) ->
            new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(row.getLong("sequence")), event(row)),
        sequence,
        atMost);
  }

  Optional<Long> lastVersion(String streamId) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select max(stream_version) from event where stream_id = ?", Long.class, streamId));
  }

  long lastSequence() {
    return number("select coalesce(max(sequence), 0) from event_seal");
  }

  /** The last sequence number before the first event recorded at or after an instant. */
  long lastSequenceBefore(Instant instant) {
    return number(
        """
        select coalesce(
          (select min(s.sequence) - 1 from event_seal s join event e on e.position = s.position
           where e.recorded_at >= ?),
          (select max(sequence) from event_seal), 0)
        """,
        Timestamp.from(instant));
  }

  private long number(String sql, Object... parameters) {
    Long number = jdbc.queryForObject(sql, Long.class, parameters);
    return number == null ? 0 : number;
  }

  private static DomainEventData<String> event(ResultSet row) throws SQLException {
    return new GenericDomainEventEntry<>(
        row.getString("stream_type"),
        row.getString("stream_id"),
        row.getLong("stream_version"),
        row.getString("event_id"),
        row.getTimestamp("occurred_at").toInstant().toString(),
        row.getString("type"),
        row.getString("revision"),
        row.getString("payload"),
        row.getString("metadata"));
  }

  private record Row(
      String eventId,
      String streamType,
      String streamId,
      long streamVersion,
      String type,
      int revision,
      String occurredAt,
      String metadata,
      String payload) {

    static Row of(DomainEventMessage<?> event, Serializer serializer) {
      SerializedObject<String> payload = event.serializePayload(serializer, String.class);
      if (payload.getData().length() > PalmaresEventStorageEngine.LARGEST_EVENT) {
        throw Refusal.invalid(
            "too-much-at-once",
            "",
            "what is told at once has %d characters, of at most %d: say it in parts",
            payload.getData().length(),
            PalmaresEventStorageEngine.LARGEST_EVENT);
      }
      return new Row(
          event.getIdentifier(),
          event.getType() == null ? "" : event.getType(),
          event.getAggregateIdentifier(),
          event.getSequenceNumber(),
          payload.getType().getName(),
          revision(payload),
          event.getTimestamp().truncatedTo(ChronoUnit.MICROS).toString(),
          event.serializeMetaData(serializer, String.class).getData(),
          payload.getData());
    }

    private static int revision(SerializedObject<String> payload) {
      String revision = payload.getType().getRevision();
      if (revision == null) {
        throw new IllegalArgumentException(
            payload.getType().getName() + " is not declared by any StoredEvents");
      }
      return Integer.parseInt(revision);
    }
  }
}
