package fr.palmares.application.submission;

import fr.palmares.kernel.Name;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A person named on an application.
 *
 * @param task {@code sponsor} or {@code referent}
 * @param detail the sponsor's function or the referent's mail address
 */
public record Contact(UUID id, String task, String name, String detail) {

  private static final int LONGEST_NAME = 300;

  public Contact {
    if (name.isBlank()) {
      throw Refusal.invalid("contact-without-name", task + ".name", "name the %s", task);
    }
  }

  /** Someone named by a command. Sent twice, it names the same person. */
  public static Contact of(UUID command, String task, String name, String detail) {
    byte[] named = (command + task).getBytes(StandardCharsets.UTF_8);
    Contact contact = new Contact(UUID.nameUUIDFromBytes(named), task, name, detail);
    Name.readable(name, task + ".name", LONGEST_NAME);
    return contact;
  }

  /** What stands for this person in the log. */
  ContactMark mark(byte[] salt) {
    byte[] person = String.join("\n", task, name, detail).getBytes(StandardCharsets.UTF_8);
    return new ContactMark(id, Sha256.hex(salt, person));
  }
}
