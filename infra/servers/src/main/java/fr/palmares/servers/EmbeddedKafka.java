package fr.palmares.servers;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, broker and controller in one) in a JVM of its own, with this JVM's
 * class path. It keeps its data directory.
 */
public final class EmbeddedKafka implements KafkaBroker, AutoCloseable {
  private static final Duration START_WAIT = Duration.ofSeconds(90);
  private static final Duration STOP_WAIT = Duration.ofSeconds(20);
  private final Settings settings;
  private final int port;
  private @Nullable Process process;

  private EmbeddedKafka(Settings settings, int port) {
    this.settings = settings;
    this.port = port;
  }

  /**
   * Where and how the broker runs.
   *
   * @param directory its data and configuration; made if absent, kept at the end
   * @param log the file its output is appended to
   * @param port the port it listens on at 127.0.0.1; 0 for a free one
   * @param endsWithParent whether it ends when this JVM does, however that ends
   * @param jvmFlags more flags for its JVM
   * @param launched told of its process at each start, before it is ready
   */
  public record Settings(
      Path directory,
      Path log,
      int port,
      boolean endsWithParent,
      List<String> jvmFlags,
      Consumer<ProcessHandle> launched) {}

  /**
   * Starts a broker; returns when it answers.
   *
   * @param settings where and how it runs
   * @return the running broker
   * @throws ServerFailure if it does not come up
   */
  public static EmbeddedKafka start(Settings settings) {
    int port = settings.port() == 0 ? FreePort.any() : settings.port();
    EmbeddedKafka broker = new EmbeddedKafka(settings, port);
    broker.start();
    return broker;
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    Directories.create(settings.directory());
    Directories.createAround(settings.log());
    Path configuration = settings.directory().resolve("server.properties");
    try {
      Files.writeString(configuration, configuration());
      formatOnce(configuration);
      Process started = launch(configuration);
      process = started;
      settings.launched().accept(started.toHandle());
      BrokerReadiness.ofProcess(bootstrapServers(), started, settings.log()).await(START_WAIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServerFailure e) {
      kill();
      throw e;
    }
  }

  private Process launch(Path configuration) throws IOException {
    List<String> command =
        new BrokerCommand(settings.directory(), settings.jvmFlags())
            .line(configuration, settings.endsWithParent());
    ProcessBuilder builder =
        new ProcessBuilder(settings.endsWithParent() ? command : OwnSession.of(command));
    builder.redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(settings.log().toFile()));
    if (!settings.endsWithParent()) {
      builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
    }
    return builder.start();
  }

  private void formatOnce(Path configuration) throws IOException {
    if (Files.exists(settings.directory().resolve("data/meta.properties"))) {
      return;
    }
    String[] command = {
      "format", "-t", Uuid.randomUuid().toString(), "-c", configuration.toString()
    };
    try (PrintStream out =
        new PrintStream(
            Files.newOutputStream(settings.directory().resolve("format.log")),
            true,
            StandardCharsets.UTF_8)) {
      if (StorageTool.execute(command, out) != 0) {
        throw new ServerFailure("Kafka could not format " + settings.directory());
      }
    }
  }

  private String configuration() {
    int controller = FreePort.any();
    return """
        # Written at every start.
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        num.partitions=1
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # A broker that was killed may register again after this time.
        broker.session.timeout.ms=2000
        broker.heartbeat.interval.ms=500
        log.segment.bytes=67108864
        log.cleaner.dedupe.buffer.size=10485760
        log.cleaner.threads=1
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        """
        .formatted(port, controller, settings.directory().resolve("data").toAbsolutePath());
  }

  @Override
  public synchronized void stop() {
    Process ending = process;
    if (ending == null) {
      return;
    }
    ending.destroy();
    try {
      if (!ending.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        ending.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      ending.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void kill() {
    Process ending = process;
    if (ending != null) {
      ending.destroyForcibly().onExit().join();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /**
   * The broker's process.
   *
   * @return empty when it does not run
   */
  public synchronized Optional<ProcessHandle> process() {
    return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops the broker. */
  @Override
  public void close() {
    stop();
  }
}
