package fr.palmares.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A database with one role that owns it and no access for others. */
final class OwnedDatabase {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]+");

  private OwnedDatabase() {}

  static void create(DataSource superuser, String name, String password) {
    if (!NAME.matcher(name).matches() || !PASSWORD.matcher(password).matches()) {
      throw new IllegalArgumentException("not a plain name and password: " + name);
    }
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
        statement.execute("create role " + name);
      }
      statement.execute(
          "alter role " + name + " with login nosuperuser password '" + password + "'");
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database " + name + " owner " + name);
      }
      statement.execute("revoke all on database " + name + " from public");
    } catch (SQLException e) {
      throw new ServerFailure("PostgreSQL refused to create the database " + name, e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}
