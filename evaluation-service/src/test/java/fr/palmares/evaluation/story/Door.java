package fr.palmares.evaluation.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service's HTTP door, as its callers see it. A caller is written {@code subject~role}, which
 * {@link Tokens} takes for a token; an empty one has none.
 */
final class Door {

  static final String ORGANIZER = "organizer-1~organizer";
  static final String AUDITOR = "auditor-1~auditor";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final int port;

  Door(int port) {
    this.port = port;
  }

  /** What came back. */
  record Answer(int status, JsonNode body, HttpResponse<String> response) {

    String rule() {
      return body.path("rule").asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String position() {
      return header("Palmares-Position");
    }

    @Override
    public String toString() {
      return status + " " + response.body();
    }
  }

  Answer get(String caller, String path, String... headers) {
    return send(request(caller, path, headers).GET());
  }

  /** Reads what is no JSON. */
  Answer text(String caller, String path, String... headers) {
    HttpResponse<String> response = exchange(request(caller, path, headers).GET());
    return new Answer(response.statusCode(), JSON.createObjectNode(), response);
  }

  Answer put(String caller, String path, String body, String... headers) {
    return send(request(caller, path, headers).PUT(BodyPublishers.ofString(body)));
  }

  Answer post(String caller, String path, String body, String... headers) {
    return send(request(caller, path, headers).POST(BodyPublishers.ofString(body)));
  }

  Answer delete(String caller, String path, String... headers) {
    return send(request(caller, path, headers).DELETE());
  }

  /** Sends a file of score sheets. */
  Answer file(String caller, String path, String csv) {
    return send(
        request(caller, path)
            .setHeader("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv)));
  }

  private HttpRequest.Builder request(String caller, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json");
    if (!caller.isEmpty()) {
      request.header("Authorization", "Bearer " + caller);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static Answer send(HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request);
    boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
    return new Answer(
        response.statusCode(), JSON.readTree(json ? response.body() : "{}"), response);
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Takes {@code subject~role} for a token, instead of an identity provider. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Tokens {
    @Bean
    JwtDecoder tokens() {
      return token -> {
        String[] parts = token.split("~", 2);
        return Jwt.withTokenValue(token)
            .header("alg", "none")
            .subject(parts[0])
            .claim("roles", List.of(parts[1]))
            .build();
      };
    }
  }
}
