package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import fr.palmares.web.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** How files arrive: as a body, in a form, too large, in part, or not at all. */
@TestPropertySource(properties = "palmares.evidence.max-size=100KB")
class UploadStoryTest extends OnRealServers {

  private static final String PDF = "%PDF-1.4 une délibération";

  @Test
  void a_browsers_form_is_taken_as_the_body_itself() {
    String application = application("Syndicat des Formulaires");
    Answer attached = form(application, file("file", "dossier/délib.pdf", PDF));
    assertThat(attached.status()).as("%s", attached).isEqualTo(201);

    Answer dossier = candidate.getAfter(attached, application);
    assertThat(dossier.body().at("/evidence/0/name").asString()).isEqualTo("délib.pdf");
    assertThat(dossier.body().at("/evidence/0/mediaType").asString()).isEqualTo("application/pdf");
    String hash = dossier.body().at("/evidence/0/sha256").asString();
    assertThat(candidate.get(application + "/evidence/files/" + hash).text()).isEqualTo(PDF);

    assertThat(form(application, file("other", "x.pdf", PDF)).status()).isEqualTo(400);
    assertThat(form(application, file("file", "", "")).rule()).isEqualTo("evidence-empty");
    assertThat(form(application, file("file", "x.exe", "MZ")).rule()).isEqualTo("evidence-type");
    assertThat(form(application, file("file", "a", PDF) + file("file", "b", PDF)).rule())
        .isEqualTo("one-file");
    Answer noForm =
        candidate
            .with("Content-Type", "multipart/form-data")
            .post(application + "/evidence/files?criterion=a.1", PDF);
    assertThat(noForm.rule()).as("%s", noForm).isEqualTo("upload-unreadable");
    Answer nameless =
        candidate
            .with("Content-Type", "application/pdf")
            .post(application + "/evidence/files?criterion=a.1", PDF);
    assertThat(nameless.status()).isEqualTo(400);
    assertThat(nameless.field()).isEqualTo("name");
  }

  @Test
  void a_file_that_is_too_large_is_answered_413_however_it_comes() {
    String application = application("Syndicat des Gros Fichiers");
    String large = "%PDF-1.4" + " ".repeat(150_000);
    String path = application + "/evidence/files?criterion=a.1&name=x.pdf";
    Door octets = candidate.with("Content-Type", "application/octet-stream");

    assertTooLarge(octets.post(path, large));
    byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
    assertTooLarge(
        octets.send(
            "POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    assertTooLarge(form(application, file("file", "x.pdf", large)));
    byte[] form = (file("file", "x.pdf", large) + "--limit--\r\n").getBytes(StandardCharsets.UTF_8);
    assertTooLarge(
        candidate
            .with("Content-Type", "multipart/form-data; boundary=limit")
            .send(
                "POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form))));
    assertKeptNothing(application);
  }

  @Test
  void who_may_not_attach_is_told_before_anything_is_sent() throws IOException {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat des Portes");

    assertThat(headOnly("candidate-2", Role.CANDIDATE, application, "a.1"))
        .contains(" 403", "not-your-application");
    assertThat(headOnly("candidate-1", Role.CANDIDATE, application, "z.9"))
        .contains("unknown-criterion");
    assertThat(headOnly("juror-1", Role.JUROR, application, "a.1")).contains(" 403", "not-allowed");
    assertThat(headOnly("candidate-1", Role.CANDIDATE, "/applications/2099-personne", "a.1"))
        .contains(" 404", "unknown-application");
    edition.closed();
    assertThat(headOnly("candidate-1", Role.CANDIDATE, application, "a.1"))
        .contains(" 409", "applications-closed");
  }

  @Test
  void of_an_upload_that_is_cut_nothing_is_kept() throws IOException {
    String application = application("Syndicat des Coupures");
    long before = events();

    String path = application + "/evidence/files?criterion=a.1&name=x.pdf";
    assertThat(cut(path, "application/pdf", PDF)).startsWith("HTTP/1.1 4");
    assertThat(cut(path, "multipart/form-data; boundary=limit", file("file", "x.pdf", PDF)))
        .startsWith("HTTP/1.1 4");

    assertThat(events()).isEqualTo(before);
    assertKeptNothing(application);
  }

  private String application(String name) {
    return anEdition().prepared().withRulebook().opened().answered(name);
  }

  private Answer form(String application, String parts) {
    return candidate
        .with("Content-Type", "multipart/form-data; boundary=limit")
        .post(application + "/evidence/files?criterion=a.1", parts + "--limit--\r\n");
  }

  private static String file(String part, String name, String content) {
    return "--limit\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n"
        .formatted(part, name, content);
  }

  /** The answer to a request of which only the head was sent. */
  private String headOnly(String who, Role role, String application, String criterion)
      throws IOException {
    String path = application + "/evidence/files?name=x.pdf&criterion=" + criterion;
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      String head = head(who, role, path, "multipart/form-data; boundary=limit");
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      byte[] answer = new byte[8000];
      StringBuilder said = new StringBuilder();
      while (!said.toString().contains("\"rule\"")) {
        int read = socket.getInputStream().read(answer);
        if (read < 0) {
          break;
        }
        said.append(new String(answer, 0, read, StandardCharsets.UTF_8));
      }
      return said.toString();
    }
  }

  /** The answer to a request whose sender went away in the middle of the body. */
  private String cut(String path, String type, String half) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      String sent = head("candidate-1", Role.CANDIDATE, path, type) + half;
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String head(String who, Role role, String path, String type) {
    return String.join(
        "\r\n",
        "POST " + path + " HTTP/1.1",
        "Host: localhost",
        "Authorization: Bearer " + TestTokens.of(who, role),
        "Content-Type: " + type,
        "Content-Length: 5000",
        "",
        "");
  }

  private static void assertTooLarge(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(413);
    assertThat(answer.rule()).isEqualTo("body-too-large");
  }

  private void assertKeptNothing(String application) {
    assertThat(
            jdbc.sql("select count(*) from evidence_file where application = ?")
                .param(application.replace("/applications/", ""))
                .query(Long.class)
                .single())
        .isZero();
  }
}
