package fr.palmares.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Waits until a database answers. */
final class Connections {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private Connections() {}

  static void await(DataSource source) {
    long end = System.nanoTime() + AT_MOST.toNanos();
    while (true) {
      try (Connection connection = source.getConnection()) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        if (System.nanoTime() > end) {
          throw new ServerFailure("PostgreSQL did not answer in time", e);
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServerFailure("Interrupted while PostgreSQL was starting", e);
      }
    }
  }
}
