package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Files as evidence, and receipts for what was handed in. */
class EvidenceStoryTest extends OnRealServers {

  private static final String PDF = "%PDF-1.4 une délibération";

  @Test
  void a_file_goes_in_and_comes_out_for_who_may_read_the_application() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat des Pièces");
    Answer attached = done(attach(candidate, application, "D%C3%A9lib.pdf", PDF));
    String hash = sha256(PDF);

    Answer dossier = candidate.getAfter(attached, application);
    assertThat(dossier.body().at("/evidence/0/sha256").asString()).isEqualTo(hash);
    assertThat(dossier.body().at("/evidence/0/mediaType").asString()).isEqualTo("application/pdf");
    String file = application + "/evidence/files/" + hash;
    Answer download = candidate.get(file);
    assertThat(download.status()).isEqualTo(200);
    assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(download.header("Content-Disposition")).contains("attachment", "D%C3%A9lib.pdf");
    assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(organizer.get(file).status()).isEqualTo(200);
    Door stranger = Door.at(port).as("candidate-2", Role.CANDIDATE);
    assertThat(stranger.get(file).rule()).isEqualTo("not-your-application");
    String other = edition.answered("Syndicat d'à Côté");
    Answer another = done(attach(candidate, other, "x.pdf", "%PDF-1.4 autre chose"));
    assertThat(candidate.getAfter(another, other + "/evidence/files/" + hash).rule())
        .isEqualTo("unknown-evidence");

    Answer removed =
        done(
            candidate.send(
                "DELETE",
                application + "/evidence?criterion=a.1&name=D%C3%A9lib.pdf",
                BodyPublishers.noBody()));
    assertThat(candidate.getAfter(removed, file).rule()).isEqualTo("unknown-evidence");
  }

  @Test
  void what_is_no_evidence_keeps_nothing() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat des Refus");
    long events = events();
    long files = files();

    assertThat(attach(candidate, application, "x.pdf", "MZ\u0000\u0000").rule())
        .isEqualTo("evidence-type");
    assertThat(attach(candidate, application, "x.pdf", "").rule()).isEqualTo("evidence-empty");
    assertThat(attach(candidate, application, "..%2Fx", PDF).rule()).isEqualTo("evidence-name");
    Door stranger = Door.at(port).as("candidate-2", Role.CANDIDATE);
    assertThat(attach(stranger, application, "x.pdf", PDF).rule())
        .isEqualTo("not-your-application");
    done(organizer.post(edition.path("/closing")));
    assertThat(attach(candidate, application, "x.pdf", PDF).rule())
        .isEqualTo("applications-closed");

    assertThat(events()).isEqualTo(events + 1);
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void a_receipt_is_the_hash_of_what_was_handed_in_and_amendments_say_what_they_changed()
      throws Exception {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat des Reçus");
    done(attach(candidate, application, "plan.pdf", PDF));
    done(candidate.post(application + "/submission"));
    Answer amended =
        done(candidate.post(application + "/amendment", "{\"answers\": {\"a.1\": \"si\"}}"));

    Answer receipts = candidate.getAfter(amended, application + "/receipts");
    assertThat(receipts.body().size()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      String fingerprint = receipts.body().at("/" + i + "/fingerprint").asString();
      Answer content = candidate.get(application + "/receipts/" + fingerprint + "/content");
      assertThat(sha256(content.body().toString())).isEqualTo(fingerprint);
      assertThat(content.body().at("/evidence/0/sha256").asString()).isEqualTo(sha256(PDF));
    }
    Answer amendments = candidate.get(application + "/amendments");
    assertThat(amendments.body().at("/0/changes/a.1").toString())
        .isEqualTo("{\"before\":\"oui\",\"after\":\"si\"}");
    assertThat(candidate.get(application + "/receipts/abc/content").rule())
        .isEqualTo("unknown-receipt");
  }

  private static Answer attach(Door door, String application, String name, String file) {
    BodyPublisher body = BodyPublishers.ofString(file, StandardCharsets.UTF_8);
    return door.with("Content-Type", "application/octet-stream")
        .send("POST", application + "/evidence/files?criterion=a.1&name=" + name, body);
  }

  private long files() {
    return jdbc.sql("select count(*) from evidence_file").query(Long.class).single();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer done(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
    return answer;
  }
}
