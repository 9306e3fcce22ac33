package fr.palmares.platform.machine;

import fr.palmares.platform.Console;
import fr.palmares.platform.Platform;
import fr.palmares.platform.Service;
import fr.palmares.platform.Unstartable;
import fr.palmares.platform.identity.Accounts;
import fr.palmares.platform.identity.IdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a platform consists of, and the order in which it starts and stops. */
final class Parts {
  private final OneMachine.Settings settings;
  private final Ports ports;
  private final ProcessRecords records;
  private final Databases databases;
  private final PostgresPart postgres;
  private final KafkaPart kafka;
  private final Map<Service, ServiceProgram> programs = new EnumMap<>(Service.class);
  private final List<ServiceProcess> services = new ArrayList<>();
  private volatile @Nullable IdentityProvider identity;
  private volatile boolean ending;

  Parts(OneMachine.Settings settings, Ports ports) {
    this.settings = settings;
    this.ports = ports;
    DataFolder folder = settings.data();
    this.records = new ProcessRecords(folder.at("run"));
    this.databases = Databases.withPasswordsIn(folder.at("postgresql.properties"));
    this.postgres = new PostgresPart(folder, ports.postgres(), databases);
    this.kafka = new KafkaPart(folder, ports.kafka(), records);
  }

  /** Starts the servers side by side, then the services side by side. */
  void start(Console out) {
    ClockFile.showPresent(settings.data().at("clock"));
    InParallel.run(
        List.of(
            () -> timed("PostgreSQL", ports.postgres(), out, postgres::start),
            () -> timed("Kafka", ports.kafka(), out, kafka::start),
            () -> timed("identity provider", ports.identity(), out, this::startIdentity),
            this::unpackPrograms));
    for (Service service : Service.values()) {
      services.add(process(service));
    }
    InParallel.run(
        services.stream()
            .map(
                service ->
                    (Runnable) () -> timed(service.name(), service.port(), out, service::start))
            .toList());
  }

  private void timed(String name, int port, Console out, Runnable start) {
    if (ending) {
      throw new Unstartable("Stopped before everything was started.");
    }
    long before = System.nanoTime();
    start.run();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    out.line("  %-18s ready on port %5d after %4.1f s".formatted(name, port, millis / 1000.0));
  }

  private void startIdentity() {
    DataFolder folder = settings.data();
    try {
      Accounts accounts = Accounts.keptIn(folder.at("accounts.csv"), settings.jurors());
      identity = IdentityProvider.start(ports.identity(), accounts, folder.at("identity-key.json"));
    } catch (IOException e) {
      throw new Unstartable("The identity provider cannot keep its files: " + e.getMessage(), e);
    }
  }

  private void unpackPrograms() {
    for (Service service : Service.values()) {
      programs.put(service, ServiceProgram.of(service, settings.home(), settings.leavesArchive()));
    }
  }

  private ServiceProcess process(Service service) {
    ServiceProgram program = programs.get(service);
    if (program == null) {
      throw new IllegalStateException(service + " is not unpacked");
    }
    return new ServiceProcess(
        new ServiceProcess.Place(service, ports.of(service), settings.data()),
        program,
        environment(service),
        records);
  }

  private Map<String, String> environment(Service service) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SERVER_PORT", String.valueOf(ports.of(service)));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SPRING_DATASOURCE_URL", postgres.url(service.text()));
    environment.put("SPRING_DATASOURCE_USERNAME", service.text());
    environment.put("SPRING_DATASOURCE_PASSWORD", databases.password(service));
    environment.put("PALMARES_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:" + ports.kafka());
    environment.put(
        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer().issuer().toString());
    environment.put("PALMARES_CLOCK_FILE", settings.data().at("clock").toString());
    if (service == Service.RESULTS) {
      environment.put(
          "PALMARES_CREDENTIAL_KEYFILE", settings.data().at("issuer-keys.json").toString());
    }
    return environment;
  }

  Platform platform() {
    return new Platform(
        address(Service.APPLICATION),
        address(Service.EVALUATION),
        address(Service.RESULTS),
        issuer().issuer(),
        issuer().tokens(),
        settings.data().at("clock"));
  }

  private URI address(Service service) {
    return URI.create("http://127.0.0.1:" + ports.of(service));
  }

  private IdentityProvider issuer() {
    IdentityProvider started = identity;
    if (started == null) {
      throw new IllegalStateException("the identity provider is not started");
    }
    return started;
  }

  boolean makesArchive() {
    return !services.isEmpty() && programs.values().stream().anyMatch(ServiceProgram::makesArchive);
  }

  List<Part> watched() {
    return Stream.concat(Stream.<Part>of(postgres, kafka), services.stream()).toList();
  }

  /**
   * Stops everything, also what is half started.
   *
   * @return what did not stop as it should
   */
  List<String> stop() {
    ending = true;
    List<String> failures = new ArrayList<>();
    InParallel.run(
        List.copyOf(services).stream()
            .map(service -> (Runnable) () -> attempt(service.name(), service::stop, failures))
            .toList());
    IdentityProvider started = identity;
    if (started != null) {
      attempt("identity provider", started::close, failures);
    }
    attempt(kafka.name(), kafka::stop, failures);
    attempt(postgres.name(), postgres::stop, failures);
    watched().forEach(part -> records.forget(part.name()));
    return failures;
  }

  private static void attempt(String name, Runnable stop, List<String> failures) {
    try {
      stop.run();
    } catch (RuntimeException e) {
      synchronized (failures) {
        failures.add(name + ": " + e.getMessage());
      }
    }
  }
}
