package fr.palmares.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The same rows into the same table by bare JDBC, batched, and nothing else: the yardstick. */
final class RawJdbc implements Contender {

  private static final String METADATA =
      """
      {"actor":"juror-1","role":"juror","command":"0190b2f0-0000-7000-8000-000000000000","trace":"t"}
      """
          .strip();

  private final DataSource pool;
  private final Map<String, Long> versions = new ConcurrentHashMap<>();

  RawJdbc(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public String name() {
    return "raw JDBC";
  }

  @Override
  public void store(String stream, int events) {
    String id = "raw-" + stream;
    long next = versions.getOrDefault(id, 0L);
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, id, next, events);
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    if (stream.startsWith("grown")) {
      versions.put(id, next + events);
    }
  }

  private static void insert(Connection connection, String stream, long next, int events)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into event (event_id, stream_type, stream_id, stream_version, type, revision,
                               occurred_at, metadata, payload)
            values (?, 'Sheet', ?, ?, 'scored', 1, ?, ?::json, ?::json)
            """)) {
      for (int n = 0; n < events; n++) {
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, stream);
        insert.setLong(3, next + n);
        insert.setTimestamp(4, Timestamp.from(Instant.now()));
        insert.setString(5, METADATA);
        insert.setString(6, payload(stream, n));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String payload(String stream, int n) {
    Sheet.Scored scored = Sheet.scored(stream, n);
    return "{\"sheet\":\"%s\",\"criterion\":\"%s\",\"points\":\"%s\",\"comment\":\"%s\"}"
        .formatted(scored.sheet(), scored.criterion(), scored.points(), scored.comment());
  }
}
