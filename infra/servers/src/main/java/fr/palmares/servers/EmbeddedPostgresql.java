package fr.palmares.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL from Maven artifacts, with fsync, that keeps its data directory. Works as root.
 * Roles are trusted from this machine unless a password is set for the superuser, see {@link
 * Settings}.
 */
public final class EmbeddedPostgresql implements PostgresServer, AutoCloseable {
  private static final Duration START_WAIT = Duration.ofSeconds(60);
  private final Settings settings;
  private final int port;
  private @Nullable EmbeddedPostgres running;

  private EmbeddedPostgresql(Settings settings, int port) {
    this.settings = settings;
    this.port = port;
  }

  /**
   * Where and how the server runs.
   *
   * @param data its data directory; made if absent, kept at the end
   * @param log the file its output is appended to
   * @param port the port it listens on at 127.0.0.1; 0 for a free one
   * @param superuserPassword empty: every role of this machine is trusted; else all must show their
   *     password, and this is the superuser's
   */
  public record Settings(Path data, Path log, int port, Optional<String> superuserPassword) {}

  /**
   * Starts a server; returns when it answers.
   *
   * @param settings where and how it runs
   * @return the running server
   * @throws ServerFailure if it does not come up
   */
  public static EmbeddedPostgresql start(Settings settings) {
    int port = settings.port() == 0 ? FreePort.any() : settings.port();
    EmbeddedPostgresql server = new EmbeddedPostgresql(settings, port);
    server.start();
    return server;
  }

  @Override
  public synchronized void start() {
    closeWhatIsLeft();
    Directories.createAround(settings.data());
    Directories.createAround(settings.log());
    try {
      running = startOnce();
    } catch (IOException | RuntimeException first) {
      Binaries.dropHalfDoneUnpack();
      try {
        running = startOnce();
      } catch (IOException | RuntimeException second) {
        second.addSuppressed(first);
        throw new ServerFailure(
            "PostgreSQL did not start on port " + port + "; see " + settings.log(), second);
      }
    }
  }

  private EmbeddedPostgres startOnce() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(Binaries.directory().toFile())
            .setDataDirectory(settings.data())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(START_WAIT)
            .setOutputRedirector(Redirect.appendTo(settings.log().toFile()))
            .setErrorRedirector(Redirect.appendTo(settings.log().toFile()))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_connections", "300");
    settings.superuserPassword().ifPresent(password -> requirePasswords(builder, password));
    return builder.start();
  }

  private void requirePasswords(EmbeddedPostgres.Builder builder, String password) {
    builder.setConnectConfig("password", password);
    builder.setLocaleConfig("auth-host", "scram-sha-256");
    builder.setLocaleConfig("pwfile", passwordFile(password).toString());
  }

  /** A file that initdb reads the superuser's password from, beside the data directory. */
  private Path passwordFile(String password) {
    try {
      Path file = settings.data().resolveSibling(settings.data().getFileName() + ".superuser");
      OwnerOnly.write(file, password + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void stop() {
    closeWhatIsLeft();
  }

  @Override
  public synchronized void kill() {
    Optional<ProcessHandle> postmaster = process();
    List<ProcessHandle> backends = postmaster.stream().flatMap(ProcessHandle::children).toList();
    postmaster.ifPresent(ProcessHandle::destroyForcibly);
    backends.forEach(ProcessHandle::destroyForcibly);
    Stream.concat(postmaster.stream(), backends.stream()).forEach(p -> p.onExit().join());
  }

  @Override
  public boolean isRunning() {
    return process().isPresent();
  }

  /**
   * The server's main process.
   *
   * @return empty when it does not run
   */
  public Optional<ProcessHandle> process() {
    return PostmasterFile.in(settings.data()).liveServer();
  }

  /**
   * The server that an earlier JVM left running on a data directory.
   *
   * @param data the data directory
   * @return empty when none runs there
   */
  public static Optional<ProcessHandle> leftIn(Path data) {
    return PostmasterFile.in(data).liveServer();
  }

  /**
   * The port it listens on.
   *
   * @return a port of 127.0.0.1
   */
  public int port() {
    return port;
  }

  @Override
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public DataSource superuser() {
    return connections("postgres", "postgres", settings.superuserPassword().orElse(""));
  }

  @Override
  public DataSource connections(String database, String role, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(role);
    source.setPassword(password);
    return source;
  }

  /** Stops the server. */
  @Override
  public void close() {
    stop();
  }

  private void closeWhatIsLeft() {
    EmbeddedPostgres left = running;
    running = null;
    if (left != null) {
      try {
        left.close();
      } catch (IOException e) {
        throw new ServerFailure("PostgreSQL did not stop; see " + settings.log(), e);
      }
    }
  }
}
