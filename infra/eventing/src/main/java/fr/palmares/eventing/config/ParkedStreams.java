package fr.palmares.eventing.config;

import fr.palmares.eventing.Parking;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Streams of the sealed log that wait for an administrator, each with its events in order. All of
 * it is part of the caller's transaction.
 */
final class ParkedStreams {

  private final JdbcClient jdbc;

  ParkedStreams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Parking.Key> list() {
    return jdbc.sql(
            """
            select processor, stream, count(*), (array_agg(reason order by sequence))[1]
            from parked_stream where not skipped group by processor, stream order by 1, 2
            """)
        .query(
            (row, n) ->
                new Parking.Key(
                    row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
        .list();
  }

  /** The streams of which an event waits for this processor. */
  Set<String> of(String processor) {
    return new HashSet<>(
        jdbc.sql("select distinct stream from parked_stream where processor = ? and not skipped")
            .param(processor)
            .query(String.class)
            .list());
  }

  /** Every event that this processor has not taken: true for those that were skipped. */
  Map<Long, Boolean> leftOut(String processor) {
    Map<Long, Boolean> events = new HashMap<>();
    jdbc.sql("select sequence, skipped from parked_stream where processor = ?")
        .param(processor)
        .query(
            row -> {
              events.put(row.getLong(1), row.getBoolean(2));
            });
    return events;
  }

  void park(String processor, String stream, long sequence, String reason) {
    jdbc.sql(
            """
            insert into parked_stream (processor, stream, sequence, reason) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(processor, stream, sequence, reason)
        .update();
  }

  /** The first waiting event of a stream. */
  OptionalLong first(String processor, String stream) {
    return jdbc.sql(
            """
            select sequence from parked_stream
            where processor = ? and stream = ? and not skipped order by sequence limit 1
            """)
        .params(processor, stream)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  void remove(String processor, Collection<Long> sequences) {
    jdbc.sql("delete from parked_stream where processor = ? and sequence = any (?)")
        .params(processor, sequences.toArray(Long[]::new))
        .update();
  }

  void skip(String processor, long sequence) {
    jdbc.sql("update parked_stream set skipped = true where processor = ? and sequence = ?")
        .params(processor, sequence)
        .update();
  }

  /** Until the transaction ends, nobody but readers changes what is parked. */
  void holdToRead(String processor) {
    lock("pg_advisory_xact_lock_shared", processor);
  }

  /** Waits until no reader is at it, and keeps it so until the transaction ends. */
  void holdAll(String processor) {
    lock("pg_advisory_xact_lock", processor);
  }

  private void lock(String function, String processor) {
    jdbc.sql("select " + function + "(hashtextextended('palmares.processor.' || ?, 0))")
        .param(processor)
        .query((row, n) -> n)
        .single();
  }
}
