package fr.palmares.servers;

import com.github.dockerjava.api.DockerClient;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, on a port of the host that stays the same over restarts. */
final class ContainerPostgres implements PostgresServer {
  private static final int POSTGRES_PORT = 5432;
  private final PostgreSQLContainer container;
  private final String address;

  private ContainerPostgres(PostgreSQLContainer container, int port) {
    this.container = container;
    this.address = container.getHost() + ":" + port;
  }

  @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers' reaper ends it
  static ContainerPostgres startNew() {
    int port = FreePort.any();
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:17")
            .withUsername("postgres")
            .withPassword("postgres")
            .withDatabaseName("postgres")
            .withCommand("postgres", "-c", "max_connections=300");
    container.getPortBindings().add(port + ":" + POSTGRES_PORT);
    container.start();
    return new ContainerPostgres(container, port);
  }

  @Override
  public String url(String database) {
    return "jdbc:postgresql://" + address + "/" + database;
  }

  @Override
  public DataSource connections(String database, String role, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(role);
    source.setPassword(password);
    return source;
  }

  @Override
  public DataSource superuser() {
    return connections("postgres", "postgres", "postgres");
  }

  @Override
  public void start() {
    docker().startContainerCmd(container.getContainerId()).exec();
    Connections.await(superuser());
  }

  @Override
  public void stop() {
    docker().stopContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void kill() {
    docker().killContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public boolean isRunning() {
    return container.isRunning();
  }

  private DockerClient docker() {
    return container.getDockerClient();
  }
}
