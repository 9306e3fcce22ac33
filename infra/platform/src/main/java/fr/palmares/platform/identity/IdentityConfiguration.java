package fr.palmares.platform.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Spring Authorization Server with the accounts of a data folder. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class IdentityConfiguration {
  static final Duration TOKEN_LIFE = Duration.ofHours(1);

  @Bean
  PasswordEncoder secretHash() {
    return new SecretHash();
  }

  /** Every account is a client of its own: scripts sign in by its name and secret. */
  @Bean
  RegisteredClientRepository clients(Accounts accounts, PasswordEncoder hash) {
    List<RegisteredClient> clients =
        accounts.all().stream().map(account -> client(account, hash)).toList();
    return new InMemoryRegisteredClientRepository(clients);
  }

  /** The same accounts for people at the sign-in form. */
  @Bean
  UserDetailsService people(Accounts accounts, PasswordEncoder hash) {
    List<UserDetails> people =
        accounts.all().stream()
            .map(
                account ->
                    User.withUsername(account.name())
                        .password(hash.encode(account.secret()))
                        .roles(account.role())
                        .build())
            .toList();
    return new InMemoryUserDetailsManager(people);
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> rolesOfAccount(Accounts accounts) {
    return context -> {
      Authentication caller = context.getPrincipal();
      Optional.ofNullable(caller)
          .flatMap(principal -> accounts.signedIn(principal.getName()))
          .ifPresent(
              account ->
                  context
                      .getClaims()
                      .subject(account.name())
                      .claim("roles", List.of(account.role())));
    };
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(RSAKey key) {
    return new ImmutableJWKSet<>(new JWKSet(key));
  }

  private static RegisteredClient client(Account account, PasswordEncoder hash) {
    return RegisteredClient.withId(account.name())
        .clientId(account.client())
        .clientSecret(hash.encode(account.secret()))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }
}
