package fr.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.eventing.Positions;
import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CausesTest extends OnASmallService {

  @Autowired Positions positions;

  @Test
  void the_same_key_of_the_same_actor_on_the_same_resource_is_the_same_command() {
    Door alice = door.as("alice", Role.JUROR).with("Idempotency-Key", "k-1");
    UUID first = command(alice.post("/causes/2022"));

    assertThat(command(alice.post("/causes/2022"))).isEqualTo(first);
    assertThat(first.version()).isEqualTo(5);
    assertThat(command(alice.post("/causes/2023"))).isNotEqualTo(first);
    assertThat(command(alice.with("Idempotency-Key", "k-2").post("/causes/2022")))
        .isNotEqualTo(first);
    assertThat(command(alice.as("boris", Role.JUROR).post("/causes/2022"))).isNotEqualTo(first);
  }

  @Test
  void without_a_key_every_request_is_a_command_of_its_own() {
    Door alice = door.as("alice", Role.JUROR);

    assertThat(command(alice.post("/causes/2022")))
        .isNotEqualTo(command(alice.post("/causes/2022")));
  }

  @Test
  void a_key_that_is_none_is_refused() {
    for (String key : new String[] {"", "two words", "x".repeat(256)}) {
      Answer answer =
          door.as("alice", Role.JUROR).with("Idempotency-Key", key).post("/causes/2022");
      assertThat(answer.status()).as("%s", answer).isEqualTo(400);
      assertThat(answer.rule()).isEqualTo("invalid-idempotency-key");
      assertThat(answer.field()).isEqualTo("Idempotency-Key");
    }
  }

  @Test
  void the_trace_of_the_caller_goes_on() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    Door alice = door.as("alice", Role.JUROR);
    Answer traced =
        alice.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").post("/causes/2022");
    Answer broken = alice.with("traceparent", "00-nothing-01").post("/causes/2022");

    assertThat(traced.body().path("trace").asString()).isEqualTo(trace);
    assertThat(broken.body().path("trace").asString()).matches("[0-9a-f]{32}");
  }

  @Test
  void a_read_says_when_it_could_not_wait_for_a_position() {
    String far = positions.sealed(999_999);
    Answer late = door.with("Palmares-After", far).get("/years/2022");
    Answer latest = door.with("Palmares-After", "0, " + far + ",0").get("/years/2022");
    Answer none = door.with("Palmares-After", "0").get("/years/2022");
    Answer wrong = door.with("Palmares-After", "soon").get("/years/2022");

    assertThat(late.status()).isEqualTo(200);
    assertThat(latest.header("Palmares-Lag")).isEqualTo("true");
    assertThat(none.header("Palmares-Lag")).isEmpty();
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.field()).isEqualTo("Palmares-After");
  }

  @Test
  void what_a_caller_is_told_of_two_positions_says_nothing_of_what_lies_between() {
    String one = positions.sealed(41);
    String next = positions.sealed(42);

    assertThat(one).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(next);
    assertThat(positions.opened(next)).hasValue(42);
    for (String none : new String[] {"42", "", "x".repeat(22), one + next}) {
      assertThat(positions.opened(none)).as(none).isEmpty();
    }
  }

  @Test
  void a_version_5_identifier_is_as_the_standard_computes_it() {
    // Computed by Python's uuid.uuid5(NAMESPACE_URL, …).
    assertThat(CommandKey.version5("https://example.com/"))
        .isEqualTo(UUID.fromString("dd2c1780-811a-5296-81c5-178a0ef488bc"));
  }

  private static UUID command(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return UUID.fromString(answer.body().path("command").asString());
  }
}
