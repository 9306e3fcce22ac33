package fr.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest extends OnASmallService {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          {"title": "t", "kind": "commune", "scores": [                      | 400 | unreadable-body | -
          []                                                                 | 400 | unreadable-body | -
          nothing                                                            | 400 | unreadable-body | -
          {"title": "t", "kind": "commune", "scores": [], "extra": 1}        | 400 | unreadable-body | extra
          {"title": "t", "kind": "commune", "scores": "many"}                | 400 | unreadable-body | scores
          {"title": "t", "kind": "commune", "scores": [{"criterion": []}]}   | 400 | unreadable-body | scores[0].criterion
          {"title": "t", "kind": "commune", "scores": [{"criterion": "a"}]}  | 400 | missing-field   | scores[0].points
          {"title": "t", "kind": "commune", "scores": [null]}                | 400 | missing-field   | scores[0]
          {"title": "t", "kind": "commune"}                                  | 400 | missing-field   | scores
          {"kind": "commune", "scores": []}                                  | 400 | missing-field   | title
          {"title": null, "kind": "commune", "scores": []}                   | 400 | missing-field   | title
          {"title": "t", "kind": "commune", "scores": [], "answers": {"a.1": null}} | 400 | missing-field | answers.a.1
          {"title": "t", "kind": "commune", "scores": [], "answers": {"..": "x"}} | 422 | invalid-value | answers
          {"title": "a\\u0000b", "kind": "commune", "scores": []}            | 400 | unreadable-text | title
          {"title": "a\\ud800b", "kind": "commune", "scores": []}            | 400 | unreadable-text | title
          {"title": "t", "kind": "commune", "scores": [], "until": "+999999999-12-31T23:59:59Z"} | 400 | instant-out-of-range | until
          {"title": "t", "kind": "commune", "scores": [], "until": "-0044-03-15T12:00:00Z"} | 400 | instant-out-of-range | until
          {"title": "t", "kind": "commune", "scores": [], "copies": 99999999999} | 400 | unreadable-body | copies
          {"title": "t", "kind": "commune", "scores": [], "copies": 1.5}     | 400 | unreadable-body | copies
          {"title": 5, "kind": "commune", "scores": []}                      | 400 | unreadable-body | title
          {"title": true, "kind": "commune", "scores": []}                   | 400 | unreadable-body | title
          {"title": 1.5, "kind": "commune", "scores": []}                    | 400 | unreadable-body | title
          {"title": "t", "kind": "commune", "scores": [], "answers": {"a.1": 5}} | 400 | unreadable-body | answers.a.1
          {"title": "t", "kind": "commune", "scores": [{"criterion": 5}]}    | 400 | unreadable-body | scores[0].criterion
          {"title": "t", "kind": "village", "scores": []}                    | 422 | invalid-value   | kind
          {"title": "t", "kind": "commune", "scores": [{"criterion": "a", "points": "x"}]} | 422 | invalid-value | scores[0].points
          """)
  void a_body_that_is_no_command(String body, int status, String rule, String field) {
    Answer answer = juror().post("/sheets", body);

    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.rule()).as("%s", answer).isEqualTo(rule);
    assertThat(answer.field()).as("%s", answer).isEqualTo(field == null ? "" : field);
    assertThat(answer.body().path("detail").asString()).doesNotContain("fr.palmares", "java.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                                                   | a JSON object is expected here, in braces, with title
          {"title": "t", "kind": "commune", "scores": "many"}                  | write a list, in brackets
          {"title": "t", "kind": "commune", "scores": [], "until": "tomorrow"} | write an instant such as 2026-11-24T10:00:00Z
          {"title": "t", "kind": "commune", "scores": [], "until": "2022-11-08"} | write an instant such as 2026-11-24T10:00:00Z
          {"title": 5, "kind": "commune", "scores": []}                        | write a text, in quotes
          {"title": "t", "kind": "commune", "scores": [{"criterion": 5}]}      | write a text, in quotes
          {"title": "t", "kind": "commune", "scores": [{"points": []}]}        | write a number
          {"title": "t", "kind": "commune", "scores": [], "copies": "many"}    | has not the form that is expected
          """)
  void a_value_of_another_form_says_which_is_expected(String body, String expected) {
    assertThat(juror().post("/sheets", body).body().path("detail").asString()).contains(expected);
  }

  @Test
  void no_body_at_all() {
    Answer answer = juror().post("/sheets");

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.rule()).isEqualTo("unreadable-body");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /years/22, 404, invalid-value, edition",
    "GET, /years?edition=22, 400, invalid-value, edition",
    "GET, /years, 400, unreadable-request, edition",
    "GET, /years/at?instant=%2B99999-01-01T00:00:00Z, 400, invalid-value, instant",
    "GET, /years/at?instant=tomorrow, 400, invalid-value, instant",
    "GET, /nowhere, 404, unknown-path, ''",
    "DELETE, /years/2022, 405, method-not-allowed, ''",
    "GET, //years/2022, 400, unreadable-request, ''",
    "GET, /years/2022;x=1, 400, unreadable-request, ''",
    "POST, /refusals/invalid, 422, rule-of-a-test, points",
    "POST, /refusals/conflict, 409, applications-closed, ''",
    "POST, /refusals/outdated, 412, sheet-changed, ''",
    "POST, /refusals/forbidden, 403, juror-recused, ''",
    "POST, /refusals/unknown, 404, unknown-edition, ''",
    "POST, /refusals/database, 503, try-again, ''",
    "POST, /refusals/rollback-without-connection, 503, try-again, ''",
    "POST, /refusals/server-killed, 503, try-again, ''",
    "POST, /refusals/bug, 500, internal-error, ''"
  })
  void what_cannot_be_done(String method, String path, int status, String rule, String field) {
    Answer answer = door.send(method, path, BodyPublishers.noBody());

    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.rule()).as("%s", answer).isEqualTo(rule);
    assertThat(answer.field()).as("%s", answer).isEqualTo(field);
    assertThat(answer.body().path("type").asString()).isEqualTo("urn:palmares:problem:" + rule);
    assertThat(answer.body().path("detail").asString()).doesNotContain("1234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/years/%00",
        "/years/\u00e9",
        "/years/<2022>",
        "/years/%zz",
        "/years/2022?edition=\u00e9",
        "/years?edition=%zz",
        "/years?edition=2022&other=%C3",
        "/../../years"
      })
  void a_request_line_out_of_shape(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"rule\":\"unreadable-request\"")
        .doesNotContainIgnoringCase("<html", "tomcat");
  }

  private String raw(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_media_type_that_is_not_read() {
    Answer answer = juror().with("Content-Type", "text/csv").post("/sheets", "a,b");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.rule()).isEqualTo("unsupported-media-type");
  }

  @Test
  void a_problem_is_told_whatever_the_caller_reads() {
    Answer answer = door.with("Accept", "text/csv").post("/refusals/conflict");

    assertThat(answer.status()).as("%s", answer).isEqualTo(409);
    assertThat(answer.rule()).isEqualTo("applications-closed");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void a_body_that_no_command_needs() {
    String large = "{\"title\": \"" + "x".repeat(5_000) + "\"}";
    byte[] bytes = large.getBytes(StandardCharsets.UTF_8);

    Answer announced = juror().post("/sheets", large);
    Answer streamed =
        juror()
            .send(
                "POST",
                "/sheets",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

    assertThat(announced.status()).as("%s", announced).isEqualTo(413);
    assertThat(streamed.status()).as("%s", streamed).isEqualTo(413);
    assertThat(streamed.rule()).isEqualTo("body-too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "ORGANIZER, 5000, 200, ''",
    "ORGANIZER, 8192, 200, ''",
    "ORGANIZER, 8193, 413, body-too-large",
    "JUROR, 5000, 403, not-allowed"
  })
  void an_endpoint_may_take_files_larger_than_any_command(
      Role role, int size, int status, String rule) {
    byte[] bytes = "x".repeat(size).getBytes(StandardCharsets.UTF_8);
    Door sender = door.as("sender", role).with("Content-Type", "text/csv");

    Answer announced = sender.post("/files", "x".repeat(size));
    Answer streamed =
        sender.send(
            "POST", "/files", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

    assertThat(announced.status()).as("%s", announced).isEqualTo(status);
    assertThat(streamed.status()).as("%s", streamed).isEqualTo(status);
    if (status != 200) {
      assertThat(streamed.rule()).isEqualTo(rule);
    }
  }

  @Test
  void french_is_spoken_to_who_asks_for_it() {
    Door french = door.with("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5");

    Answer unknown = french.get("/nowhere");
    Answer anonymous = french.post("/sheets", "{}");

    assertThat(unknown.body().path("title").asString()).isEqualTo("Introuvable");
    assertThat(unknown.body().path("detail").asString())
        .isEqualTo("Il n’y a rien à cette adresse.");
    assertThat(anonymous.body().path("title").asString()).isEqualTo("Identifiez-vous d’abord");
    assertThat(french.as("j", Role.JUROR).post("/sheets", "{}").body().path("detail").asString())
        .isEqualTo("Il manque « title ».");
  }

  @Test
  void a_rule_without_a_translation_stays_english() {
    Answer answer = door.with("Accept-Language", "fr").post("/refusals/invalid");

    assertThat(answer.body().path("title").asString()).isEqualTo("Refusé par une règle");
    assertThat(answer.body().path("detail").asString()).isEqualTo("between 0 and 4");
  }

  private Door juror() {
    return door.as("juror-alice", Role.JUROR);
  }
}
