package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A mail address: something, an at sign, a domain, in at most 254 characters (RFC 5321 §4.5.3). */
public record MailAddress(String text) implements Scalar {

  public MailAddress {
    text = text.strip();
    if (text.length() > 254
        || !text.matches("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}.-]+")) {
      throw Refusal.invalid("invalid-address", "email", "this is no mail address");
    }
  }

  /** The address as somebody wrote it. */
  public static MailAddress of(String text) {
    return new MailAddress(text);
  }

  /** What stands for this address in the log: a salted SHA-256 of it, in hexadecimal. */
  String commitment(byte[] salt) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** An address is written into no log. */
  @Override
  public String toString() {
    return "(a mail address)";
  }
}
