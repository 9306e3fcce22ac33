package fr.palmares.eventing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Positions as callers get them: sealed, so that no two of them compare. A position counts what
 * everyone does, and who subtracts two of their own would learn how much was done between them,
 * even about a file that is closed to them.
 */
public final class Positions {

  /** What a command that changed nothing is answered with. */
  public static final String NOTHING = "0";

  private final JdbcClient jdbc;
  private volatile @Nullable SecretKeySpec key;

  public Positions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A position, sealed: 22 characters of base64url, or {@link #NOTHING}. */
  public String sealed(long position) {
    if (position == 0) {
      return NOTHING;
    }
    byte[] block = ByteBuffer.allocate(16).putLong(position).array();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(inBlock(Cipher.ENCRYPT_MODE, block));
  }

  /** The position that was sealed; empty where {@code text} is none of ours. */
  public OptionalLong opened(String text) {
    if (text.equals(NOTHING)) {
      return OptionalLong.of(0);
    }
    if (!text.matches("[A-Za-z0-9_-]{22}")) {
      return OptionalLong.empty();
    }
    ByteBuffer block =
        ByteBuffer.wrap(inBlock(Cipher.DECRYPT_MODE, Base64.getUrlDecoder().decode(text)));
    long position = block.getLong();
    return block.getLong() == 0 && position > 0 ? OptionalLong.of(position) : OptionalLong.empty();
  }

  /** One block, never two alike: a mode that chains blocks has nothing to chain. */
  private byte[] inBlock(int mode, byte[] block) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, key());
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  private SecretKeySpec key() {
    SecretKeySpec known = key;
    if (known == null) {
      known =
          new SecretKeySpec(
              jdbc.sql("select key from position_key").query(byte[].class).single(), "AES");
      key = known;
    }
    return known;
  }
}
