package fr.palmares.platform.machine;

import fr.palmares.servers.EmbeddedPostgresql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with the services' databases. */
final class PostgresPart implements Part {
  static final String NAME = "postgresql";
  private final EmbeddedPostgresql.Settings settings;
  private final Databases databases;
  private volatile @Nullable EmbeddedPostgresql server;

  PostgresPart(DataFolder folder, int port, Databases databases) {
    this.databases = databases;
    this.settings =
        new EmbeddedPostgresql.Settings(
            folder.at("postgresql"),
            folder.log(NAME),
            port,
            Optional.of(databases.superuserPassword()));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start() {
    EmbeddedPostgresql existing = server;
    if (existing == null) {
      EmbeddedPostgresql started = EmbeddedPostgresql.start(settings);
      server = started;
      databases.createIn(started);
    } else {
      existing.start();
    }
  }

  String url(String database) {
    EmbeddedPostgresql started = server;
    if (started == null) {
      throw new IllegalStateException("PostgreSQL is not started");
    }
    return started.url(database);
  }

  @Override
  public boolean isRunning() {
    EmbeddedPostgresql started = server;
    return started != null && started.isRunning();
  }

  @Override
  public void stop() {
    EmbeddedPostgresql started = server;
    if (started != null) {
      started.stop();
    }
  }
}
