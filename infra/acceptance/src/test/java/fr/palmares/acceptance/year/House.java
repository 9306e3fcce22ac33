package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.platform.Console;
import fr.palmares.platform.Platform;
import fr.palmares.platform.Service;
import fr.palmares.platform.machine.DataFolder;
import fr.palmares.platform.machine.OneMachine;
import fr.palmares.platform.machine.OneMachine.PortChoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole platform as processes on free ports, with everybody of the story as an account. */
final class House implements AutoCloseable {
  private static final Set<String> JURORS = Set.of("alma", "basile", "chantal", "driss");

  /** Besides the one account a role: a second candidate, and an organizer who sits in the jury. */
  private static final String OTHERS =
      """
      account,role,secret
      adjointe,candidate,une-adjointe-des-vergers
      elsa,organizer,elle-preside-le-jury
      """;

  private static final Pattern POSTGRESQL = Pattern.compile("PostgreSQL +ready on port +(\\d+)");

  private final DataFolder folder;
  private final OneMachine machine;
  private final int databasePort;
  private final Map<Service, String> positions = new ConcurrentHashMap<>();

  private House(DataFolder folder, OneMachine machine, int databasePort) {
    this.folder = folder;
    this.machine = machine;
    this.databasePort = databasePort;
  }

  /**
   * Starts it.
   *
   * @param path empty
   */
  static House start(Path path) throws IOException {
    DataFolder folder = DataFolder.open(path);
    Files.writeString(folder.at("accounts.csv"), OTHERS);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    OneMachine machine =
        OneMachine.start(
            new OneMachine.Settings(
                Path.of("../..").toAbsolutePath().normalize(),
                folder,
                PortChoice.FREE,
                JURORS,
                false),
            new Console(new PrintStream(said, true, StandardCharsets.UTF_8)));
    Matcher port = POSTGRESQL.matcher(said.toString(StandardCharsets.UTF_8));
    assertThat(port.find()).as("%s", said).isTrue();
    return new House(folder, machine, Integer.parseInt(port.group(1)));
  }

  /** Somebody at the door of a service; nobody in particular is "". */
  Person at(Service service, String account) {
    return new Person(this, service, account);
  }

  URI address(Service service) {
    Platform platform = machine.platform();
    return switch (service) {
      case APPLICATION -> platform.application();
      case EVALUATION -> platform.evaluation();
      case RESULTS -> platform.results();
    };
  }

  String token(String account) {
    return machine.platform().tokens().of(account);
  }

  /** The position of the last command that a service took, for reads that are to know of it. */
  Map<Service, String> positions() {
    return positions;
  }

  /** How many events a service has written, sealed or not: what a refusal does not change. */
  long events(Service service) {
    Properties account = new Properties();
    try (var passwords = Files.newBufferedReader(folder.at("postgresql.properties"))) {
      Properties all = new Properties();
      all.load(passwords);
      account.setProperty("user", service.text());
      account.setProperty("password", all.getProperty(service.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(databasePort, service.text());
    try (Connection database = DriverManager.getConnection(url, account);
        var statement = database.createStatement();
        var rows = statement.executeQuery("select count(*) from event")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kills a service with SIGKILL; the launcher starts it again. */
  void kill(Service service) {
    try {
      String record = Files.readString(folder.at("run").resolve(service.text() + ".pid"));
      long pid = Long.parseLong(record.split(" ", -1)[0]);
      assertThat(ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly)).contains(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the clock of all services. */
  void itIs(String instant) {
    Path clock = machine.platform().clockFile();
    try {
      Path fresh = clock.resolveSibling("clock.new");
      Files.writeString(fresh, Instant.parse(instant) + "\n");
      Files.move(fresh, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    machine.close();
    folder.close();
  }
}
