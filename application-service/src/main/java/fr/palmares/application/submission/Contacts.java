package fr.palmares.application.submission;

import fr.palmares.eventing.Cause;
import fr.palmares.kernel.ApplicationId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people named on applications, apart from the log so that they can be erased. */
@Component
class Contacts {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  Contacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Someone named by a command. Sent twice, it names the same person. */
  static Contact of(Cause cause, String task, String name, String detail) {
    UUID id = UUID.nameUUIDFromBytes((cause.command() + task).getBytes(StandardCharsets.UTF_8));
    return new Contact(id, task, name, detail);
  }

  /** A new salt: without it a commitment could be found by trying names. */
  static byte[] salt() {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** Keeps a person, in the transaction of the command that names them. */
  void keep(ApplicationId application, Contact contact, byte[] salt) {
    jdbc.sql(
            """
            insert into contact (contact, application, task, name, detail, salt)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            contact.id(),
            application.text(),
            contact.task(),
            contact.name(),
            contact.detail(),
            salt)
        .update();
  }

  /** Erases the people named on an application; returns how many there were. */
  int erase(ApplicationId application) {
    return jdbc.sql("delete from contact where application = ?").param(application.text()).update();
  }
}
