package fr.palmares.platform.machine;

import fr.palmares.platform.Service;
import fr.palmares.servers.OwnerOnly;
import fr.palmares.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** One database and one role per service; passwords are made once and kept for the owner only. */
final class Databases {
  private static final String SUPERUSER = "postgres";
  private static final int PASSWORD_BYTES = 16;
  private final Properties passwords;

  private Databases(Properties passwords) {
    this.passwords = passwords;
  }

  static Databases withPasswordsIn(Path file) {
    Properties passwords = new Properties();
    try {
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          passwords.load(reader);
        }
      } else {
        passwords.setProperty(SUPERUSER, fresh());
        for (Service service : Service.values()) {
          passwords.setProperty(service.text(), fresh());
        }
        StringBuilder text = new StringBuilder("# PostgreSQL's roles of this data folder\n");
        passwords.forEach((role, password) -> text.append(role + "=" + password + "\n"));
        OwnerOnly.write(file, text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Databases(passwords);
  }

  private static String fresh() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  void createIn(PostgresServer server) {
    for (Service service : Service.values()) {
      server.createDatabase(service.text(), password(service));
    }
  }

  String superuserPassword() {
    return password(SUPERUSER);
  }

  String password(Service service) {
    return password(service.text());
  }

  private String password(String role) {
    String password = passwords.getProperty(role);
    if (password == null) {
      throw new IllegalStateException("no password for the role " + role);
    }
    return password;
  }
}
