package fr.palmares.benchmarks;

import fr.palmares.benchmarks.Sheet.Score;
import fr.palmares.benchmarks.Sheet.SheetId;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Role;
import fr.palmares.servers.EmbeddedPostgresql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One service's log, over a real broker, into another service's read model. */
final class OverKafka {

  private static final int SHEETS = 2_000;
  private static final int SCORES = 60;
  private static final int ROUNDS = 3;
  private static final int STEADY = 500;
  private static final int STEADY_SECONDS = 10;

  private final EmbeddedPostgresql server;
  private final String brokers;

  OverKafka(EmbeddedPostgresql server, String brokers) {
    this.server = server;
    this.brokers = brokers;
  }

  /** From the log to the broker, from the broker to the rows, and how late a row is. */
  void print() {
    create("sending");
    try (ConfigurableApplicationContext sending = service(SendingService.class, "sending")) {
      Commands commands = sending.getBean(Commands.class);
      JdbcClient log = sending.getBean(JdbcClient.class);
      for (int n = 0; n < SHEETS; n++) {
        send(commands, "2022-" + n, SCORES);
      }
      awaitRelayed(log);
      List<Double> rates = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        rates.add(read("receiving_" + round));
      }
      System.out.printf(
          Locale.ROOT,
          "From Kafka into a read model: %,.0f events/s (median of %d rounds, %,d events)%n",
          rates.stream().sorted().toList().get(ROUNDS / 2),
          ROUNDS,
          SHEETS * SCORES);
      printLag(commands);
    }
  }

  private static void send(Commands commands, String sheet, int scores) {
    commands.send(
        new Score(new SheetId(sheet), scores),
        new Cause(new Actor(ActorId.of("juror-1"), Role.JUROR), UUID.randomUUID(), "t"));
  }

  private static void awaitRelayed(JdbcClient log) {
    while (log.sql(
                """
                select (select count(*) from event) -
                       (select max(substring(token from '^[0-9]+')::bigint) from token_entry
                        where processor_name = 'relay')
                """)
            .query(Long.class)
            .single()
        > 0) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Events a second, between the first row seen and the last. */
  private double read(String database) {
    create(database);
    try (ConfigurableApplicationContext receiving = service(ReceivingService.class, database)) {
      JdbcClient rows = receiving.getBean(JdbcClient.class);
      long first = awaitRows(rows, 1);
      long start = System.nanoTime();
      long last = awaitRows(rows, (long) SHEETS * SCORES);
      return (last - first) * 1e9 / (System.nanoTime() - start);
    }
  }

  private static long awaitRows(JdbcClient jdbc, long atLeast) {
    long rows = 0;
    while (rows < atLeast) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      rows = jdbc.sql("select count(*) from received").query(Long.class).single();
    }
    return rows;
  }

  private void printLag(Commands commands) {
    create("late");
    try (ConfigurableApplicationContext receiving = service(ReceivingService.class, "late")) {
      JdbcClient rows = receiving.getBean(JdbcClient.class);
      awaitRows(rows, (long) SHEETS * SCORES);
      steadily(commands);
      awaitRows(rows, (long) SHEETS * SCORES + STEADY * STEADY_SECONDS);
      rows.sql(
              """
              select percentile_cont(0.5) within group (order by lag) as median,
                     percentile_cont(0.99) within group (order by lag) as p99
              from (select extract(epoch from arrived - decided) * 1000 as lag from received
                    order by decided desc limit ?) lags
              """)
          .param(STEADY * STEADY_SECONDS)
          .query(
              (row, n) ->
                  System.out.printf(
                      Locale.ROOT,
                      "From a decision to another service's row at %d commands/s:"
                          + " median %.0f ms, p99 %.0f ms%n",
                      STEADY,
                      row.getDouble("median"),
                      row.getDouble("p99")))
          .single();
    }
  }

  /** One command each two milliseconds, whatever the last one took. */
  private static void steadily(Commands commands) {
    Race.atRate(STEADY, STEADY_SECONDS, n -> send(commands, "2023-" + n, 1));
  }

  private void create(String database) {
    JdbcClient.create(server.superuser()).sql("create database " + database).update();
  }

  private ConfigurableApplicationContext service(Class<?> type, String database) {
    return new SpringApplicationBuilder(type)
        .web(WebApplicationType.NONE)
        .properties(
            Map.of(
                "spring.application.name",
                database,
                "spring.datasource.url",
                server.url(database),
                "spring.datasource.username",
                "postgres",
                "palmares.kafka.bootstrap-servers",
                brokers,
                "logging.level.root",
                "error",
                "spring.main.banner-mode",
                "off"))
        .run();
  }
}
