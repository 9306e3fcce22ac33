package fr.palmares.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import fr.palmares.servers.FreePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class IdentityProviderTest {
  private static final String ODD = "Élu, n° 1 : d'ici (50 %) + là";

  @TempDir static Path folder;
  private static IdentityProvider provider;

  @BeforeAll
  static void start() throws Exception {
    provider = start(FreePort.any());
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  private static IdentityProvider start(int port) throws Exception {
    Accounts accounts = Accounts.keptIn(folder.resolve("accounts.csv"), Set.of("claire", ODD));
    return IdentityProvider.start(port, accounts, folder.resolve("identity-key.json"));
  }

  @Test
  void a_role_s_account_gets_a_token_that_names_it_and_its_role() throws Exception {
    SignedJWT token = SignedJWT.parse(provider.tokens().of("organizer"));

    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("organizer");
    assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("organizer");
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(provider.issuer().toString());
  }

  @Test
  void a_juror_s_account_has_the_juror_s_name_and_the_role_juror() throws Exception {
    SignedJWT token = SignedJWT.parse(provider.tokens().of("claire"));

    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("claire");
    assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("juror");
  }

  @Test
  void a_juror_s_name_may_hold_any_sign_and_is_found_again() throws Exception {
    SignedJWT token = SignedJWT.parse(provider.tokens().of(ODD));

    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(ODD);
    assertThat(Accounts.keptIn(folder.resolve("accounts.csv"), Set.of()).named(ODD)).isPresent();
  }

  @Test
  void a_resource_server_finds_the_keys_by_the_issuer_alone() {
    String token = provider.tokens().of("auditor");

    assertThat(
            JwtDecoders.fromIssuerLocation(provider.issuer().toString())
                .decode(token)
                .getClaimAsStringList("roles"))
        .isEqualTo(List.of("auditor"));
  }

  @Test
  void a_token_outlives_a_restart_of_the_provider() throws Exception {
    String token = provider.tokens().of("analyst");

    try (IdentityProvider again = start(FreePort.any())) {
      SignedJWT fresh = SignedJWT.parse(again.tokens().of("analyst"));
      assertThat(fresh.getHeader().getKeyID())
          .isEqualTo(SignedJWT.parse(token).getHeader().getKeyID());
    }
  }

  @Test
  void nobody_else_gets_a_token() throws Exception {
    assertThatThrownBy(() -> provider.tokens().of("mallory"))
        .isInstanceOf(IllegalArgumentException.class);
    HttpRequest request =
        HttpRequest.newBuilder(provider.issuer().resolve("/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=organizer&client_secret=guess"))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void people_find_a_sign_in_form() throws Exception {
    URI form = provider.issuer().resolve("/login");
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString());
    assertThat(response.body()).contains("<form");
  }

  @Test
  void secrets_and_key_are_for_their_owner_only() throws Exception {
    for (String name : List.of("accounts.csv", "identity-key.json")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .isEqualTo("rw-------");
    }
  }
}
