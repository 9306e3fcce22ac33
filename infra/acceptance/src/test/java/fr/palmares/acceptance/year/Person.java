package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.platform.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Somebody at the door of a service. */
record Person(House house, Service service, String account) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Does what is allowed. */
  Answer does(Call call) {
    Answer answer = send(call);
    assertThat(answer.status()).as("%s, %s: %s", account, call, answer).isBetween(200, 204);
    String position = answer.header("Palmares-Position");
    if (!position.isEmpty() && !position.equals("0")) {
      house.positions().put(service, position);
    }
    return answer;
  }

  /** Does what changes nothing, such as a dry run. */
  Answer tries(Call call) {
    long before = house.events(service);
    Answer answer = does(call);
    assertThat(house.events(service)).as("events after %s", call).isEqualTo(before);
    return answer;
  }

  /** Is refused: a problem that names the rule, and nothing is written. */
  Answer isRefused(int status, String rule, Call call) {
    long before = house.events(service);
    Answer answer = send(call);
    assertThat(answer.status()).as("%s, %s: %s", account, call, answer).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("type").asString())
        .as("%s, %s: %s", account, call, answer)
        .isEqualTo("urn:palmares:problem:" + rule);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asString()).as("what to do: %s", answer).isNotBlank();
    assertThat(house.events(service)).as("events after %s", call).isEqualTo(before);
    return answer;
  }

  /** Reads what is there, with all that this service was told before. */
  JsonNode reads(String path) {
    return sees(Call.get(path)).json();
  }

  /** Reads what is there, whatever it is. */
  Answer sees(Call call) {
    Answer answer =
        await()
            .atMost(PATIENCE)
            .until(() -> send(call), read -> read.header("Palmares-Lag").isEmpty());
    assertThat(answer.status()).as("%s, %s: %s", account, call, answer).isEqualTo(200);
    return answer;
  }

  /** Waits until the events of other services have arrived. */
  JsonNode awaits(String path, Predicate<JsonNode> arrived) {
    return await(path)
        .atMost(PATIENCE)
        .until(() -> send(Call.get(path)), now -> now.status() == 200 && arrived.test(now.json()))
        .json();
  }

  /** The status at a door; 0 while nobody is there. */
  int finds(String path) {
    try {
      return send(Call.get(path)).status();
    } catch (UncheckedIOException nobody) {
      return 0;
    }
  }

  /** Waits until the door is shut. */
  void awaitsRefusal(String path, String rule) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(send(Call.get(path)).text()).contains(":" + rule));
  }

  private Answer send(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(house.address(service) + call.path()))
            .timeout(Duration.ofSeconds(30))
            .header("Accept-Language", "fr")
            .method(call.method(), BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    if (!account.isEmpty()) {
      request.header("Authorization", "Bearer " + house.token(account));
    }
    String position = house.positions().get(service);
    if (!call.method().equals("GET")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    } else if (position != null) {
      request.header("Palmares-After", position);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
