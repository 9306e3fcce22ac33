package fr.palmares.benchmarks;

import fr.palmares.eventing.json.KernelJson;
import fr.palmares.kernel.rulebook.RulebookReader;
import fr.palmares.servers.EmbeddedPostgresql;
import fr.palmares.servers.FreePort;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads of results-service, through its door, over 36,000 authorities that each took part in ten
 * editions: the service runs from its own jar, and its read models are filled by SQL.
 */
final class OverTheYears {

  private static final int AUTHORITIES = 36_000;
  private static final int FIRST = 2031;
  private static final int EDITIONS = 10;
  private static final int CRITERIA = 20;
  private static final int REQUESTS = 1_000;
  private static final int WARM_UP = 100;

  private final EmbeddedPostgresql server;
  private final String brokers;
  private final Path jar;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(36_000);
  private final int port = FreePort.any();

  OverTheYears(EmbeddedPostgresql server, String brokers, Path jar) {
    this.server = server;
    this.brokers = brokers;
    this.jar = jar;
  }

  void print() throws IOException, InterruptedException {
    JdbcClient.create(server.superuser()).sql("create database years").update();
    Process service = start();
    try {
      awaitHealthy();
      fill();
      printReads();
      printPlans();
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1500m",
            "-jar",
            jar.toString(),
            "--server.port=" + port,
            "--spring.datasource.url=" + server.url("years"),
            "--spring.datasource.username=postgres",
            "--palmares.kafka.bootstrap-servers=" + brokers,
            "--palmares.kafka.replication-factor=1",
            "--logging.level.root=error",
            "--spring.main.banner-mode=off")
        .redirectErrorStream(true)
        .redirectOutput(new File("/dev/null"))
        .start();
  }

  private void awaitHealthy() throws InterruptedException {
    for (int i = 0; i < 1_200; i++) {
      try {
        if (get("/actuator/health") == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it is starting
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new IllegalStateException("results-service does not start");
  }

  private int get(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
            BodyHandlers.ofByteArray())
        .statusCode();
  }

  /** Two rubrics in turn, so that weights change from each edition to the next. */
  private void fill() {
    JdbcClient jdbc = JdbcClient.create(server.connections("years", "postgres", ""));
    JsonMapper json = JsonMapper.builder().addModule(new KernelJson()).build();
    for (int edition = FIRST; edition < FIRST + EDITIONS; edition++) {
      jdbc.sql("insert into known_rulebook (edition, version, rulebook) values (?, 1, ?::json)")
          .params(edition, json.writeValueAsString(RulebookReader.read(rulebook(edition))))
          .update();
      jdbc.sql(
              """
              insert into known_evaluation (application, edition, settled, rulebook_version)
              select :edition || '-' || (200000000 + a), :edition,
                     (select json_object_agg('c.' || c, ((a * 7 + c * 13 + :edition * 5) % 11)::text)
                      from generate_series(1, :criteria) c), 1
              from generate_series(1, :authorities) a
              """)
          .param("edition", edition)
          .param("criteria", CRITERIA)
          .param("authorities", AUTHORITIES)
          .update();
      jdbc.sql(
              """
              insert into participation (edition, scale, kind, siren, name, slug, department, region,
                population, level_known, level, source, embargo_until, application, points,
                percent, standing)
              select :edition, 'five', case a % 20 when 0 then 'epci' else 'commune' end,
                     (200000000 + a)::text, 'Collectivité ' || a, 'collectivite-' || a,
                     lpad((a % 95 + 1)::text, 2, '0'), (a % 13 + 11)::text, (a * 37) % 90000, true,
                     nullif((a * 31 + :edition * 17 + a / 1000) % 6, 0)::text, 'palmarès',
                     make_timestamptz(2025, 1, 1, 0, 0, 0), :edition || '-' || (200000000 + a),
                     '100', '50', a
              from generate_series(1, :authorities) a
              """)
          .param("edition", edition)
          .param("authorities", AUTHORITIES)
          .update();
    }
    // Lest PostgreSQL does it of itself while the reads are timed.
    jdbc.sql("vacuum analyze").update();
  }

  private static Map<String, Object> rulebook(int edition) {
    return Map.of(
        "label",
        "Label",
        "edition",
        edition,
        "levelScale",
        Map.of(
            "id",
            "five",
            "levels",
            IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Map.of("id", "" + i, "name", "Niveau " + i, "minPercent", i * 18))
                .toList()),
        "axes",
        IntStream.range(0, 4).mapToObj(axis -> axis(axis, edition)).toList());
  }

  private static Map<String, Object> axis(int axis, int edition) {
    return Map.of(
        "id",
        "a" + axis,
        "name",
        "Axe " + axis,
        "criteria",
        IntStream.rangeClosed(axis * 5 + 1, axis * 5 + 5)
            .mapToObj(
                c ->
                    Map.of(
                        "id",
                        "c." + c,
                        "name",
                        "Critère",
                        "max",
                        10,
                        "weight",
                        1 + (c + edition) % 3))
            .toList());
  }

  private void printReads() throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "%n| reads over %,d authorities x %d editions | first | median | p99 |%n"
            + "| --- | ---: | ---: | ---: |%n",
        AUTHORITIES,
        EDITIONS);
    print(
        "trajectory",
        () -> "/authorities/" + (200_000_001 + random.nextInt(AUTHORITIES)) + "/progression");
    print("best progressions, first page of 100", () -> "/progressions?" + pair());
    print(
        "the same by like-for-like points",
        () -> "/progressions?by=like-for-like&" + consecutive());
    print(
        "the same of one department, kind and population band",
        () ->
            "/progressions?%s&kind=commune&department=%02d&minPopulation=5000&maxPopulation=60000"
                .formatted(pair(), 1 + random.nextInt(95)));
    print("distribution of levels", () -> "/statistics/levels" + region());
    print("retention", () -> "/statistics/retention" + region());
    print("cohorts", () -> "/statistics/cohorts" + region());
  }

  private String pair() {
    int from = FIRST + random.nextInt(EDITIONS - 1);
    return "from=%d&to=%d".formatted(from, from + 1 + random.nextInt(FIRST + EDITIONS - 1 - from));
  }

  private String consecutive() {
    int from = FIRST + random.nextInt(EDITIONS - 1);
    return "from=%d&to=%d".formatted(from, from + 1);
  }

  private String region() {
    return random.nextBoolean() ? "" : "?region=" + (11 + random.nextInt(13));
  }

  private void print(String what, Supplier<String> path) throws IOException, InterruptedException {
    double first = milliseconds(path.get());
    for (int i = 0; i < WARM_UP; i++) {
      milliseconds(path.get());
    }
    double[] took = new double[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      took[i] = milliseconds(path.get());
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f ms | %.1f ms | %.1f ms |%n",
        what,
        first,
        took[REQUESTS / 2],
        took[REQUESTS * 99 / 100]);
  }

  private double milliseconds(String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status = get(path);
    if (status != 200) {
      throw new IllegalStateException(path + " -> " + status);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /** Of the queries that are left on the way of a request, and of the one that loads the roll. */
  private void printPlans() {
    JdbcClient jdbc = JdbcClient.create(server.connections("years", "postgres", ""));
    for (String query :
        List.of(
            "select string_agg(changed_in::text, ' ' order by source) from roll_change",
            "select application, edition, rulebook_version, settled::text, left_out"
                + " from known_evaluation where application = any (array(select '2031-' ||"
                + " (200000000 + a) from generate_series(1, 100) a))",
            "select * from participation where embargo_until is null or embargo_until <= now()"
                + " order by edition, name, kind, siren, source")) {
      System.out.println("\n" + query);
      jdbc.sql("explain (analyze, costs off) " + query)
          .query(String.class)
          .list()
          .forEach(System.out::println);
    }
  }
}
