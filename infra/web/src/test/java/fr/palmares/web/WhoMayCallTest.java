package fr.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoMayCallTest extends OnASmallService {

  private static final String SHEET = "{\"title\": \"t\", \"kind\": \"commune\", \"scores\": []}";

  @Test
  void nobody_is_asked_to_sign_in() {
    Answer answer = door.post("/sheets", SHEET);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.rule()).isEqualTo("sign-in");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void a_token_that_is_none_expired_or_anonymous_signs_nobody_in() {
    for (String token :
        new String[] {
          "nonsense",
          TestTokens.of("juror", Role.JUROR) + "x",
          TestTokens.expired("juror", Role.JUROR),
          TestTokens.ofNobody(Role.JUROR),
          TestTokens.of("a b\nc", Role.JUROR)
        }) {
      Answer answer = door.with("Authorization", "Bearer " + token).post("/sheets", SHEET);
      assertThat(answer.status()).as("%s", answer).isEqualTo(401);
      assertThat(answer.rule()).as("%s", answer).isEqualTo("sign-in");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }
  }

  @Test
  void another_role_is_told_so() {
    Answer answer = door.as("someone", Role.CANDIDATE).post("/sheets", SHEET);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.rule()).isEqualTo("not-allowed");
  }

  @Test
  void the_right_role_enters_and_is_told_where_its_event_stands() {
    Answer answer = door.as("someone", Role.JUROR).post("/sheets", SHEET);

    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    assertThat(answer.position()).isEqualTo("0");
    assertThat(answer.body().path("position").asString()).isEqualTo("0");
  }

  @Test
  void who_has_several_roles_acts_in_the_first_that_is_allowed() {
    Answer answer = door.as("someone", Role.ORGANIZER, Role.AUDITOR).get("/me");

    assertThat(answer.body().path("role").asString()).isEqualTo("auditor");
    assertThat(answer.body().path("id").asString()).isEqualTo("someone");
    assertThat(door.as("someone", Role.JUROR).get("/me").body().path("role").asString())
        .isEqualTo("public");
    assertThat(door.get("/me").body().path("id").asString()).isEqualTo("anyone");
  }

  @Test
  void no_token_makes_a_system() {
    assertThat(door.as("relay", Role.SYSTEM).get("/me").body().path("role").asString())
        .isEqualTo("public");
  }

  @ParameterizedTest
  @CsvSource({
    "/actuator/health, '', 200",
    "/actuator/health, juror, 200",
    "/actuator/metrics, '', 401",
    "/actuator/metrics, organizer, 403",
    "/actuator/metrics, administrator, 200",
    "/actuator/env, administrator, 404",
    "/v3/api-docs, '', 200",
    "/nowhere, '', 404"
  })
  void what_stands_beside_the_doors(String path, String role, int status) {
    Answer answer = role.isEmpty() ? door.get(path) : door.as("someone", Role.of(role)).get(path);

    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.isProblem()).as("%s", answer).isEqualTo(status >= 400);
  }

  @Test
  void every_answer_carries_the_headers_that_keep_browsers_safe() {
    Answer answer = door.get("/years/2022");

    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }
}
