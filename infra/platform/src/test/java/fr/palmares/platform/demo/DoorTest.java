package fr.palmares.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.palmares.platform.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A service that fails, is gone and comes back. */
class DoorTest {
  private static final Command COMMAND = Command.post("organizer", "/things", Map.of("a", "é"));
  private static final int GONE = -1;
  private static final int LATE = -200;

  private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final List<String> after = new CopyOnWriteArrayList<>();
  private final List<String> forgotten = new CopyOnWriteArrayList<>();
  private final Tokens tokens =
      new Tokens() {
        @Override
        public String of(String account) {
          return "token-of-" + account;
        }

        @Override
        public void forget(String account) {
          forgotten.add(account);
        }
      };
  private final HttpServer service;
  private final Door door;

  DoorTest() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door = door(Duration.ofSeconds(20));
  }

  private Door door(Duration limit) {
    URI base = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
    return new Door("a-service", base, tokens, new Patience(limit));
  }

  @BeforeEach
  void start() {
    service.createContext("/", this::answer);
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  private void answer(HttpExchange call) throws IOException {
    keys.add(String.valueOf(call.getRequestHeaders().getFirst("Idempotency-Key")));
    after.add(String.valueOf(call.getRequestHeaders().getFirst("Palmares-After")));
    Integer status = answers.poll();
    if (status != null && status == GONE) {
      call.close();
      return;
    }
    call.getResponseHeaders().add("Palmares-Position", "42");
    if (status != null && status == LATE) {
      call.getResponseHeaders().add("Palmares-Lag", "true");
    }
    byte[] body = "{\"ok\": true}".getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(status == null ? 200 : Math.abs(status), body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  @Test
  void a_command_is_repeated_under_its_key_until_it_is_answered() {
    answers.addAll(List.of(GONE, 503, 401, 500, GONE));

    JsonNode answer = door.send(COMMAND);

    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(keys).hasSize(6).containsOnly(COMMAND.key());
  }

  @Test
  void who_reads_after_a_command_asks_for_its_position() {
    door.send(COMMAND);
    door.find("organizer", "/things");

    assertThat(after).containsExactly("null", "42");
  }

  @Test
  void who_reads_too_early_reads_again() {
    answers.addAll(List.of(LATE, LATE));

    assertThat(door.find("organizer", "/things")).isPresent();
    assertThat(after).hasSize(3);
  }

  @Test
  void patience_with_late_readings_ends_too() {
    answers.addAll(List.of(LATE, LATE, LATE, LATE, LATE, LATE, LATE, LATE));

    assertThatThrownBy(() -> door(Duration.ofMillis(1)).find("organizer", "/things"))
        .isInstanceOf(StepFailed.class)
        .hasMessageContaining("en retard");
  }

  @Test
  void a_refusal_is_final_and_says_what_was_refused() {
    answers.add(409);

    assertThatThrownBy(() -> door.send(COMMAND))
        .isInstanceOf(StepFailed.class)
        .hasMessageContaining("a-service refuse POST /things : 409");
    assertThat(keys).hasSize(1);
  }

  @Test
  void a_token_that_is_not_accepted_is_replaced_once() {
    answers.add(401);

    assertThat(door.find("organizer", "/things")).isPresent();
    assertThat(forgotten).containsExactly("organizer");

    answers.addAll(List.of(401, 401));
    assertThatThrownBy(() -> door.send(COMMAND))
        .isInstanceOf(StepFailed.class)
        .hasMessageContaining("n'accepte pas le jeton de « organizer »");
  }

  @Test
  void what_is_not_there_yet_is_no_failure() {
    answers.add(404);

    assertThat(door.find("", "/things")).isEmpty();
  }

  @Test
  void patience_ends_with_what_went_wrong_last() {
    answers.addAll(List.of(503, 503, 503, 503, 503, 503, 503, 503));

    assertThatThrownBy(() -> door(Duration.ofMillis(1)).send(COMMAND))
        .isInstanceOf(StepFailed.class)
        .hasMessageContaining("a-service ne répond pas à POST /things : 503");
  }

  @Test
  void different_commands_have_different_keys() {
    assertThat(COMMAND.key())
        .isEqualTo(Command.post("organizer", "/things", Map.of("a", "é")).key())
        .isNotEqualTo(Command.post("juror", "/things", Map.of("a", "é")).key())
        .isNotEqualTo(COMMAND.numbered(1).key());
  }
}
