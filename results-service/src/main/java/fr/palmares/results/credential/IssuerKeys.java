package fr.palmares.results.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The keys that credentials are signed with: the first one signs, all are published, so that what
 * an older one signed stays good. Never shown and never logged.
 */
final class IssuerKeys {

  /** As long as ANSSI asks for what is used after 2030. */
  private static final int BITS = 3072;

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final List<RSAKey> keys;

  private IssuerKeys(List<RSAKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** The keys in this file; where it is absent, it is made with a new one, for its owner only. */
  static IssuerKeys keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      List<RSAKey> keys = new ArrayList<>();
      for (JWK key : JWKSet.parse(Files.readString(file)).getKeys()) {
        keys.add(named(key.toRSAKey()));
      }
      if (keys.isEmpty() || !keys.stream().allMatch(IssuerKeys::signs)) {
        throw new ParseException("no private key", 0);
      }
      return new IssuerKeys(keys);
    } catch (IOException e) {
      throw new UncheckedIOException("palmares.credential.key-file: " + file, e);
    } catch (ParseException | JOSEException | ClassCastException e) {
      // Without the cause, which may quote the file.
      throw new IllegalStateException(
          "palmares.credential.key-file: no JWK set of private RSA keys, 2048 bits each: " + file);
    }
  }

  /** RFC 7518 section 3.3: shorter keys sign nothing. */
  private static boolean signs(RSAKey key) {
    return key.isPrivate() && key.size() >= 2048;
  }

  /** A key without a name is called by its thumbprint (RFC 7638). */
  private static RSAKey named(RSAKey key) throws JOSEException {
    return key.getKeyID() == null ? new RSAKey.Builder(key).keyIDFromThumbprint().build() : key;
  }

  /** Written beside it first: whoever starts at the same time finds a whole file or none. */
  private static void make(Path file) throws IOException, JOSEException {
    RSAKey key =
        new RSAKeyGenerator(BITS)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .keyIDFromThumbprint(true)
            .generate();
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, "issuer-keys", ".new", OWNER_ONLY);
    try {
      Files.writeString(fresh, new JWKSet(key).toString(false));
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  RSAKey signing() {
    return keys.get(0);
  }

  List<RSAKey> published() {
    return keys.stream().map(RSAKey::toPublicJWK).toList();
  }
}
