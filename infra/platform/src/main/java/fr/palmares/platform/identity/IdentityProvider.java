package fr.palmares.platform.identity;

import com.nimbusds.jose.jwk.RSAKey;
import fr.palmares.platform.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** An OpenID Connect provider inside this JVM. */
public final class IdentityProvider implements AutoCloseable {
  private final URI issuer;
  private final Accounts accounts;
  private final ConfigurableApplicationContext context;

  private IdentityProvider(URI issuer, Accounts accounts, ConfigurableApplicationContext context) {
    this.issuer = issuer;
    this.accounts = accounts;
    this.context = context;
  }

  /**
   * Starts the provider; returns when it answers.
   *
   * @param port the port it listens on at 127.0.0.1
   * @param accounts who may get tokens
   * @param keyFile where its signing key is kept; made if absent
   * @return the running provider
   * @throws IOException if the key cannot be read or written
   */
  public static IdentityProvider start(int port, Accounts accounts, Path keyFile)
      throws IOException {
    RSAKey key = SigningKey.keptIn(keyFile);
    URI issuer = URI.create("http://127.0.0.1:" + port);
    SpringApplication application = new SpringApplication(IdentityConfiguration.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(Accounts.class, () -> accounts);
          beans.registerBean(RSAKey.class, () -> key);
        });
    application.setDefaultProperties(
        Map.of(
            "server.port",
            port,
            "server.address",
            "127.0.0.1",
            "spring.application.name",
            "identity",
            "spring.security.oauth2.authorizationserver.issuer",
            issuer));
    return new IdentityProvider(issuer, accounts, application.run());
  }

  /**
   * The provider as it stands in its tokens.
   *
   * @return its address
   */
  public URI issuer() {
    return issuer;
  }

  /**
   * Tokens got from it over HTTP, as any client gets them.
   *
   * @return tokens of every account
   */
  public Tokens tokens() {
    return new ClientTokens(issuer, accounts);
  }

  @Override
  public void close() {
    context.close();
  }
}
