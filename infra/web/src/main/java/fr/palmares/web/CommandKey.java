package fr.palmares.web;

import fr.palmares.kernel.Actor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The identifier of a command that is sent with an idempotency key. */
final class CommandKey {

  /** RFC 9562 §6.6: the name space of URLs. */
  private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private CommandKey() {}

  /**
   * The same key of the same actor on the same resource is the same command
   * (draft-ietf-httpapi-idempotency-key-header §2.2); nobody can meet another's by chance or will.
   */
  static UUID of(Actor actor, String method, String path, String key) {
    return version5(String.join("\n", actor.id().text(), method, path, key));
  }

  /** RFC 9562 §5.5: name-based with SHA-1. */
  static UUID version5(String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(URLS.getMostSignificantBits())
              .putLong(URLS.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long most = (hash.getLong() & ~0xF000L) | 0x5000L;
      long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
      return new UUID(most, least);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
