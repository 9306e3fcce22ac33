package fr.palmares.platform.identity;

import fr.palmares.platform.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens by the client credentials grant, kept until they are near their end. */
final class ClientTokens implements Tokens {
  private static final Duration SPARE = Duration.ofMinutes(5);
  private final URI endpoint;
  private final Accounts accounts;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Token> kept = new ConcurrentHashMap<>();

  ClientTokens(URI issuer, Accounts accounts) {
    this.endpoint = issuer.resolve("/oauth2/token");
    this.accounts = accounts;
  }

  private record Token(String text, Instant end) {
    boolean isFresh() {
      return Instant.now().plus(SPARE).isBefore(end);
    }
  }

  @Override
  public String of(String account) {
    Account known =
        accounts
            .named(account)
            .orElseThrow(() -> new IllegalArgumentException("no account named " + account));
    return kept.compute(
            account, (name, token) -> token != null && token.isFresh() ? token : get(known))
        .text();
  }

  @Override
  public void forget(String account) {
    kept.remove(account);
  }

  private Token get(Account account) {
    // RFC 6749 section 2.3.1: both are form-encoded, so that a name may hold a colon.
    String credentials =
        URLEncoder.encode(account.client(), StandardCharsets.UTF_8)
            + ":"
            + URLEncoder.encode(account.secret(), StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "The identity provider refused %s: %d".formatted(account, response.statusCode()));
      }
      JsonNode body = json.readTree(response.body());
      Instant end = Instant.now().plusSeconds(body.required("expires_in").asLong());
      return new Token(body.required("access_token").asString(), end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while getting a token", e);
    }
  }
}
