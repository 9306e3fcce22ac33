package fr.palmares.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.palmares.servers.EmbeddedKafka;
import fr.palmares.servers.EmbeddedPostgresql;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * Measures, side by side on one PostgreSQL with fsync: commands a second through bare JDBC, Axon's
 * stock engine and ours; the sealer's delay; events a second from the log, and from Kafka, into a
 * read model; how late another service's rows are; reads over ten editions. Prints a Markdown
 * table. Arguments: seconds for each measurement (default 2), then the parts to measure, {@code
 * commands}, {@code kafka}, {@code years} (default all).
 */
public final class Bench {

  private static final int ROUNDS = 3;
  private static final int[] WRITERS = {1, 8, 16};

  private Bench() {}

  /** Runs everything on a temporary server of its own. */
  public static void main(String[] arguments) throws Exception {
    Duration duration =
        Duration.ofMillis(
            (long) (1000 * Double.parseDouble(arguments.length > 0 ? arguments[0] : "2")));
    List<String> parts =
        arguments.length > 1
            ? List.of(arguments).subList(1, arguments.length)
            : List.of("commands", "kafka", "years");
    Path folder = Files.createTempDirectory("palmares-bench");
    var settings =
        new EmbeddedPostgresql.Settings(
            folder.resolve("data"), folder.resolve("log"), 0, Optional.empty());
    if (parts.contains("commands")) {
      commands(settings, duration);
    }
    if (parts.contains("kafka") || parts.contains("years")) {
      services(settings, folder, parts);
    }
    FileSystemUtils.deleteRecursively(folder);
    System.exit(0);
  }

  private static void commands(EmbeddedPostgresql.Settings settings, Duration duration)
      throws Exception {
    try (EmbeddedPostgresql server = EmbeddedPostgresql.start(settings);
        HikariDataSource pool = pool(server);
        Rig rig = Rig.on(pool)) {
      append(rig, duration);
      rig.printSealingDelay();
      rig.printReading();
    }
  }

  private static void services(
      EmbeddedPostgresql.Settings settings, Path folder, List<String> parts) throws Exception {
    try (EmbeddedPostgresql server = EmbeddedPostgresql.start(settings);
        EmbeddedKafka broker =
            EmbeddedKafka.start(
                new EmbeddedKafka.Settings(
                    folder.resolve("kafka"),
                    folder.resolve("kafka-log"),
                    0,
                    true,
                    List.of("-Xmx512m"),
                    process -> {}))) {
      if (parts.contains("kafka")) {
        new OverKafka(server, broker.bootstrapServers()).print();
      }
      if (parts.contains("years")) {
        new OverTheYears(server, broker.bootstrapServers(), service("results-service")).print();
      }
    }
  }

  /** A service's own jar, beside this one's. */
  private static Path service(String name) throws URISyntaxException {
    return Path.of(Bench.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .resolveSibling("services")
        .resolve(name + "-app.jar");
  }

  private static HikariDataSource pool(EmbeddedPostgresql server) {
    HikariConfig settings = new HikariConfig();
    settings.setDataSource(server.superuser());
    settings.setMaximumPoolSize(24);
    HikariDataSource pool = new HikariDataSource(settings);
    Flyway.configure().dataSource(pool).load().migrate();
    return pool;
  }

  private static void append(Rig rig, Duration duration) throws Exception {
    List<Contender> contenders = new ArrayList<>(rig.contenders());
    for (Contender contender : contenders) {
      for (Workload workload : Workload.values()) {
        Race.run(contender, workload, 8, duration); // warm-up
      }
    }
    Map<String, List<Double>> figures = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Workload workload : Workload.values()) {
        for (int writers : WRITERS) {
          for (Contender contender : contenders) {
            figures
                .computeIfAbsent(key(workload, writers, contender), key -> new ArrayList<>())
                .add(Race.run(contender, workload, writers, duration));
          }
        }
      }
      Collections.rotate(contenders, 1);
    }
    print(rig.contenders(), figures);
  }

  private static String key(Workload workload, int writers, Contender contender) {
    return workload + "/" + writers + "/" + contender.name();
  }

  private static void print(List<Contender> contenders, Map<String, List<Double>> figures) {
    System.out.print("| commands/s | writers |");
    contenders.forEach(contender -> System.out.print(" " + contender.name() + " |"));
    System.out.println("\n| --- | ---: |" + " ---: |".repeat(contenders.size()));
    for (Workload workload : Workload.values()) {
      for (int writers : WRITERS) {
        System.out.printf("| %s | %d |", workload.title(), writers);
        double yardstick = median(figures, key(workload, writers, contenders.get(0)));
        for (Contender contender : contenders) {
          double median = median(figures, key(workload, writers, contender));
          System.out.printf(Locale.ROOT, " %,.0f (%.2f) |", median, median / yardstick);
        }
        System.out.println();
      }
    }
  }

  private static double median(Map<String, List<Double>> figures, String key) {
    List<Double> sorted = figures.getOrDefault(key, List.of()).stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
