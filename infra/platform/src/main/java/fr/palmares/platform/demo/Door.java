package fr.palmares.platform.demo;

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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One service's public API, called with patience: while the service is away or fails, a call is
 * repeated, a command always under the same key. Safe for many threads.
 */
final class Door {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LATE = "ses lectures sont en retard sur ses propres événements";

  private final String service;
  private final URI base;
  private final Tokens tokens;
  private final Patience patience;

  /** The last position told to each thread: the latest of all is among them. */
  private final Map<Thread, String> positions = new ConcurrentHashMap<>();

  Door(String service, URI base, Tokens tokens, Patience patience) {
    this.service = service;
    this.base = base;
    this.tokens = tokens;
    this.patience = patience;
  }

  /** Text as one segment of a path. */
  static String segment(Object text) {
    return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Sends a command once, however often the wire breaks.
   *
   * @return what the service answers; nothing may be in it
   * @throws StepFailed if the service refuses or stays away
   */
  JsonNode send(Command command) {
    HttpResponse<String> answer =
        call(
            command.method() + " " + command.path(),
            command.account(),
            request(command.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", command.key())
                .method(command.method(), BodyPublishers.ofString(command.json())));
    if (answer.statusCode() >= 300) {
      throw refused(command.method() + " " + command.path(), answer);
    }
    answer
        .headers()
        .firstValue("Palmares-Position")
        .filter(position -> !position.equals("0"))
        .ifPresent(position -> positions.put(Thread.currentThread(), position));
    return parse(answer.body());
  }

  /**
   * Reads, after everything that was sent before.
   *
   * @return empty if it is not there (yet)
   * @throws StepFailed if the service refuses or stays away
   */
  Optional<JsonNode> find(String account, String path) {
    return text(account, path).map(Door::parse);
  }

  /** As {@link #find}, as it came. */
  Optional<String> text(String account, String path) {
    HttpResponse<String> answer = call("GET " + path, account, afterAll(request(path)).GET());
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (answer.statusCode() != 200) {
      throw refused("GET " + path, answer);
    }
    return Optional.of(answer.body());
  }

  private HttpRequest.Builder afterAll(HttpRequest.Builder read) {
    String all = String.join(",", positions.values());
    return all.isEmpty() ? read : read.header("Palmares-After", all);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(TIMEOUT)
        .header("Accept-Language", "fr");
  }

  private HttpResponse<String> call(String what, String account, HttpRequest.Builder request) {
    Patience.Wait wait = patience.begin();
    boolean renewed = false;
    while (true) {
      String failure;
      try {
        if (!account.isEmpty()) {
          request.setHeader("Authorization", "Bearer " + tokens.of(account));
        }
        HttpResponse<String> answer =
            HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() == 401 && !account.isEmpty() && !renewed) {
          renewed = true;
          tokens.forget(account);
          continue;
        }
        if (answer.statusCode() == 401) {
          throw new StepFailed(
              "%s n'accepte pas le jeton de « %s » pour %s : 401 %s"
                  .formatted(service, account, what, answer.body()));
        }
        if (isFinal(answer)) {
          return answer;
        }
        failure = isLate(answer) ? LATE : answer.statusCode() + " " + answer.body();
      } catch (IOException | UncheckedIOException e) {
        failure = String.valueOf(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StepFailed("interrompu", e);
      }
      wait.pause(service + " ne répond pas à " + what + " : " + failure);
    }
  }

  private static boolean isFinal(HttpResponse<String> answer) {
    return answer.statusCode() < 500 && !isLate(answer);
  }

  /** Whether the service read before it had seen what was sent to it; the answer may be old. */
  private static boolean isLate(HttpResponse<String> answer) {
    return answer.headers().firstValue("Palmares-Lag").isPresent();
  }

  private StepFailed refused(String what, HttpResponse<String> answer) {
    return new StepFailed(
        "%s refuse %s : %d %s".formatted(service, what, answer.statusCode(), answer.body()));
  }

  private static JsonNode parse(String body) {
    try {
      return body.isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body);
    } catch (JacksonException e) {
      throw new StepFailed("réponse illisible : " + body, e);
    }
  }
}
