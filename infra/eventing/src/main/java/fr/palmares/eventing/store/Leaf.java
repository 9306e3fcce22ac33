package fr.palmares.eventing.store;

import fr.palmares.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * An event as a leaf of the Merkle log: the lines that the database's {@code leaf_hash} covers,
 * computed here a second time from the columns alone. Metadata and payload are the exact stored
 * texts.
 */
public record Leaf(
    UUID eventId,
    String streamType,
    String streamId,
    long streamVersion,
    String type,
    int revision,
    Instant occurredAt,
    Instant recordedAt,
    String metadata,
    String payload) {

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The hash of the leaf: SHA-256 over a zero byte and the lines (RFC 9162 section 2.1.1). */
  public byte[] hash() {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return digest.digest(lines().getBytes(StandardCharsets.UTF_8));
  }

  /** The leaf itself: eleven lines, each ended by a line feed. */
  public String lines() {
    return String.join(
        "\n",
        "palmares-event/1",
        eventId.toString(),
        streamType,
        streamId,
        Long.toString(streamVersion),
        type,
        Integer.toString(revision),
        MICROSECONDS.format(occurredAt),
        MICROSECONDS.format(recordedAt),
        Sha256.hex(metadata),
        Sha256.hex(payload),
        "");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
