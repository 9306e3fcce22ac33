package fr.palmares.eventing.replay;

import fr.palmares.kernel.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The replays of this process, each in the background; of one read model one at a time anywhere.
 */
public final class Replays implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

  /** Each takes connections that the doors need, too; what is asked for beyond waits its turn. */
  private static final int AT_ONCE = 2;

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Map<String, Report> reports = new ConcurrentHashMap<>();
  private final ExecutorService background =
      Executors.newFixedThreadPool(
          AT_ONCE,
          task -> {
            Thread thread = new Thread(task, "replay");
            thread.setDaemon(true);
            return thread;
          });

  public Replays(DataSource dataSource, PlatformTransactionManager transactions) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * How a replay stands.
   *
   * @param state running, done or failed
   * @param events read so far
   * @param differences when done: in how many rows each live table differed before it was put right
   * @param error why it failed; the live tables are then as they were
   */
  public record Report(
      State state, long events, @Nullable Map<String, Long> differences, @Nullable String error) {

    /** Where a replay is. */
    public enum State {
      RUNNING,
      DONE,
      FAILED
    }

    private Report taken(long more) {
      return new Report(state, events + more, differences, error);
    }
  }

  /** The last replay of a read model that this process was asked for. */
  public Optional<Report> last(String name) {
    return Optional.ofNullable(reports.get(name));
  }

  /**
   * Begins a replay.
   *
   * @param tables what the read model writes
   * @throws Refusal if it has no tables, or one is running here
   */
  public void start(String name, List<String> tables, Supplier<? extends Source> source) {
    if (tables.isEmpty()) {
      throw Refusal.conflict("not-replayable", "%s has no tables that could be made again", name);
    }
    reports.compute(
        name,
        (same, last) -> {
          if (last != null && last.state() == Report.State.RUNNING) {
            throw Refusal.conflict("replay-running", "%s is being replayed", name);
          }
          return new Report(Report.State.RUNNING, 0, null, null);
        });
    background.execute(() -> run(name, tables, source));
  }

  private void run(String name, List<String> tables, Supplier<? extends Source> supplied) {
    try (Connection guard = dataSource.getConnection();
        Source source = supplied.get()) {
      if (!call(guard, "pg_try_advisory_lock", name)) {
        throw new IllegalStateException("another process is replaying it");
      }
      try {
        Replay replay = new Replay(new Beside(jdbc, name, tables), source, transaction);
        Map<String, Long> differences =
            replay.run(
                more -> reports.computeIfPresent(name, (same, report) -> report.taken(more)));
        LOG.info("{} made again; rows that differed: {}", name, differences);
        reports.computeIfPresent(
            name,
            (same, report) -> new Report(Report.State.DONE, report.events(), differences, null));
      } finally {
        call(guard, "pg_advisory_unlock", name);
      }
    } catch (Exception e) {
      LOG.error("{} could not be made again; it is as it was", name, e);
      reports.computeIfPresent(
          name,
          (same, report) ->
              new Report(Report.State.FAILED, report.events(), null, String.valueOf(e)));
    }
  }

  private static boolean call(Connection guard, String function, String name) throws SQLException {
    try (PreparedStatement statement =
        guard.prepareStatement("select " + function + "(hashtextextended(?, 0))")) {
      statement.setString(1, "palmares.replay." + name);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
