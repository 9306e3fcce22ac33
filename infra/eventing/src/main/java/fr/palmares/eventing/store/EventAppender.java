package fr.palmares.eventing.store;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends events, however many, in one statement within the command's transaction. */
public final class EventAppender {

  private static final String APPEND =
      """
      insert into event (event_id, stream_type, stream_id, stream_version, type, revision,
                         occurred_at, metadata, payload)
      select event_id::uuid, stream_type, stream_id, stream_version, type, revision,
             occurred_at::timestamptz, metadata::json, payload::json
      from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::int[], ?::text[],
                  ?::text[], ?::text[]) with ordinality
        as e (event_id, stream_type, stream_id, stream_version, type, revision, occurred_at,
              metadata, payload, n)
      order by n
      """;

  private final JdbcTemplate jdbc;
  private final Runnable committed;

  /**
   * @param committed called after the commit of each transaction that appended
   */
  public EventAppender(JdbcTemplate jdbc, Runnable committed) {
    this.jdbc = jdbc;
    this.committed = committed;
  }

  void append(List<? extends EventMessage<?>> events, Serializer serializer) {
    List<Row> rows = events.stream().map(event -> Row.of(event, serializer)).toList();
    jdbc.update(
        APPEND,
        column(rows, Row::eventId),
        column(rows, Row::streamType),
        column(rows, Row::streamId),
        column(rows, Row::streamVersion),
        column(rows, Row::type),
        column(rows, Row::revision),
        column(rows, Row::occurredAt),
        column(rows, Row::metadata),
        column(rows, Row::payload));
    nudgeAfterCommit();
  }

  private static String[] column(List<Row> rows, Function<Row, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private void nudgeAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      committed.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed.run();
          }
        });
  }

  private record Row(
      String eventId,
      String streamType,
      String streamId,
      String streamVersion,
      String type,
      String revision,
      String occurredAt,
      String metadata,
      String payload) {

    static Row of(EventMessage<?> event, Serializer serializer) {
      if (!(event instanceof DomainEventMessage<?> of) || of.getType() == null) {
        throw new IllegalArgumentException(
            event.getPayloadType() + " belongs to no stream: events are applied by aggregates");
      }
      var payload = event.serializePayload(serializer, String.class);
      return new Row(
          UUID.fromString(event.getIdentifier()).toString(),
          of.getType(),
          of.getAggregateIdentifier(),
          Long.toString(of.getSequenceNumber()),
          payload.getType().getName(),
          payload.getType().getRevision(),
          event.getTimestamp().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toString(),
          event.serializeMetaData(serializer, String.class).getData(),
          payload.getData());
    }
  }
}
