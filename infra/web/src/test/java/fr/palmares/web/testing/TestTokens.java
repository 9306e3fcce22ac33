package fr.palmares.web.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.palmares.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Tokens as an identity provider issues them, signed with a key of this JVM. As a configuration of
 * a Spring test it makes the service accept them, and only them.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

  private static final RSAKey KEY = newKey();

  @Bean
  JwtDecoder acceptsTestTokens() {
    try {
      return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token of {@code subject} that is good for five minutes. */
  public static String of(String subject, Role... roles) {
    return until(Instant.now().plus(Duration.ofMinutes(5)), subject, roles);
  }

  /** A token that nobody accepts any more. */
  public static String expired(String subject, Role... roles) {
    return until(Instant.now().minus(Duration.ofHours(1)), subject, roles);
  }

  /** A token that does not say whose it is. */
  public static String ofNobody(Role... roles) {
    return until(Instant.now().plus(Duration.ofMinutes(5)), null, roles);
  }

  private static String until(Instant expiry, @Nullable String subject, Role... roles) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(subject)
            .claim("roles", Arrays.stream(roles).map(Role::text).toList())
            .issueTime(Date.from(expiry.minus(Duration.ofMinutes(10))))
            .expirationTime(Date.from(expiry))
            .build();
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
