package fr.palmares.platform.identity;

import fr.palmares.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * SHA-256 of a secret. A slow hash protects short passwords that people think of; these have 144
 * random bits.
 */
final class SecretHash implements PasswordEncoder {

  @Override
  public String encode(@Nullable CharSequence secret) {
    return Sha256.hex(String.valueOf(secret));
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
    return secret != null
        && hash != null
        && MessageDigest.isEqual(
            encode(secret).getBytes(StandardCharsets.US_ASCII),
            hash.getBytes(StandardCharsets.US_ASCII));
  }
}
