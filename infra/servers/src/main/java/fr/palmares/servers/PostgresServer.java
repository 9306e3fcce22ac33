package fr.palmares.servers;

import javax.sql.DataSource;

/** A PostgreSQL server that a launcher or a fault test may stop, kill and start again. */
public interface PostgresServer {

  /**
   * The JDBC address of one of its databases.
   *
   * @param database name of the database
   * @return an address without account, the same over restarts
   */
  String url(String database);

  /**
   * Connections to one of its databases; unpooled.
   *
   * @param database name of the database
   * @param role who connects
   * @param password the role's password
   * @return a source that survives restarts of the server
   */
  DataSource connections(String database, String role, String password);

  /**
   * Connections as the superuser.
   *
   * @return a source on the database {@code postgres}
   */
  DataSource superuser();

  /** Starts the server again after {@link #stop()} or {@link #kill()}; returns when it answers. */
  void start();

  /** Stops the server in order, ending its sessions; its data stay. */
  void stop();

  /** Ends the server without warning, as {@code kill -9} does; its data stay. */
  void kill();

  /**
   * Tells whether the server's process runs.
   *
   * @return true from a successful start to its end
   */
  boolean isRunning();

  /**
   * Creates a role that may do nothing but log in, and a database that it owns and nobody else may
   * enter; does nothing for what exists already.
   *
   * @param name name of both: lower case letters, digits and underscores
   * @param password the role's password, set anew if it exists
   */
  default void createDatabase(String name, String password) {
    OwnedDatabase.create(superuser(), name, password);
  }
}
