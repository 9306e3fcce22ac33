package fr.palmares.results.credential;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the issuer's keys are. */
@ConfigurationProperties("palmares.credential")
final class CredentialProperties {

  private final Path keyFile;

  /**
   * Names the file.
   *
   * @param keyFile a JWK set with private RSA keys; made with one key if it is absent
   */
  CredentialProperties(Path keyFile) {
    this.keyFile = keyFile;
  }

  Path keyFile() {
    return keyFile;
  }
}
