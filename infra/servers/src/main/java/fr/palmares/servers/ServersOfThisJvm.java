package fr.palmares.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** One PostgreSQL and one broker for all tests of this JVM, started when first asked for. */
final class ServersOfThisJvm {
  private static final Path DIRECTORY = AbandonedServers.freshDirectory();
  private static @Nullable PostgresServer postgres;
  private static @Nullable KafkaBroker kafka;

  private ServersOfThisJvm() {}

  static synchronized PostgresServer postgres() {
    PostgresServer server = postgres;
    if (server == null) {
      server = docker() ? ContainerPostgres.startNew() : embeddedPostgres();
      postgres = server;
    }
    return server;
  }

  static synchronized KafkaBroker kafka() {
    KafkaBroker broker = kafka;
    if (broker == null) {
      broker = docker() ? ContainerKafka.startNew() : embeddedKafka();
      kafka = broker;
    }
    return broker;
  }

  /** The system property {@code palmares.servers=embedded} does without docker. */
  private static boolean docker() {
    return !"embedded".equals(System.getProperty("palmares.servers"))
        && DockerClientFactory.instance().isDockerAvailable();
  }

  private static PostgresServer embeddedPostgres() {
    EmbeddedPostgresql server =
        EmbeddedPostgresql.start(
            new EmbeddedPostgresql.Settings(
                DIRECTORY.resolve("postgresql"),
                DIRECTORY.resolve("postgresql.log"),
                0,
                Optional.empty()));
    atExit(
        () -> {
          server.kill();
          Directories.delete(DIRECTORY);
        });
    return server;
  }

  private static KafkaBroker embeddedKafka() {
    EmbeddedKafka broker =
        EmbeddedKafka.start(
            new EmbeddedKafka.Settings(
                DIRECTORY.resolve("kafka"),
                DIRECTORY.resolve("kafka.log"),
                0,
                true,
                List.of(),
                process -> {}));
    atExit(
        () -> {
          broker.kill();
          Directories.delete(DIRECTORY);
        });
    return broker;
  }

  private static void atExit(Runnable end) {
    Runtime.getRuntime().addShutdownHook(new Thread(end, "end-of-test-servers"));
  }
}
