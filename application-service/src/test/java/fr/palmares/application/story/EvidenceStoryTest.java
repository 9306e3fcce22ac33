package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.kernel.Sha256;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files as evidence, and receipts for what was handed in. */
class EvidenceStoryTest extends OnRealServers {

  private static final String PDF = "%PDF-1.4 une délibération";

  @Test
  void a_file_goes_in_and_comes_out_for_who_may_read_the_application() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat des Pièces");
    Answer attached = done(attach(candidate, application, "D%C3%A9lib.pdf", PDF));
    String hash = Sha256.hex(PDF);

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
  void what_is_removed_or_replaced_is_gone_unless_it_was_handed_in() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat des Retraits");
    String piece = application + "/evidence?criterion=a.1&name=plan.pdf";

    Door once = candidate.with("Idempotency-Key", "brouillon");
    done(attach(once, application, "plan.pdf", "%PDF-1.4 brouillon"));
    assertThat(files(application)).isEqualTo(1);
    done(candidate.send("DELETE", piece, BodyPublishers.noBody()));
    assertThat(files(application)).isZero();
    done(attach(once, application, "plan.pdf", "%PDF-1.4 brouillon"));
    assertThat(files(application)).as("sent again, it brings nothing back").isZero();

    done(attach(candidate, application, "plan.pdf", "%PDF-1.4 essai"));
    done(attach(candidate, application, "plan.pdf", PDF));
    assertThat(files(application)).isEqualTo(1);
    done(candidate.post(application + "/submission"));
    done(candidate.send("DELETE", piece, BodyPublishers.noBody()));
    assertThat(files(application)).as("what was handed in stays").isEqualTo(1);
  }

  @Test
  void the_organizer_has_a_file_erased_and_its_hash_stays() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat des Effacements");
    done(attach(candidate, application, "plan.pdf", PDF));
    done(candidate.post(application + "/submission"));
    String file = application + "/evidence/files/" + Sha256.hex(PDF);
    String because = "{\"reason\": \"données de santé\"}";

    assertThat(candidate.post(file + "/erasure", because).rule()).isEqualTo("not-allowed");
    assertThat(organizer.post(file + "/erasure", "{\"reason\": \" \"}").rule())
        .isEqualTo("reason-missing");
    Answer erased = done(organizer.post(file + "/erasure", because));

    assertThat(files(application)).isZero();
    Answer gone = candidate.getAfter(erased, file);
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.rule()).isEqualTo("evidence-erased");
    assertThat(candidate.get(application).body().at("/evidence/0/sha256").asString())
        .isEqualTo(Sha256.hex(PDF));
    assertThat(candidate.get(application).body().at("/evidence/0/erasedAt").asString())
        .isNotBlank();
    assertThat(attach(candidate, application, "encore.pdf", PDF).rule())
        .isEqualTo("evidence-erased");
    assertThat(
            jdbc.sql(
                    "select payload::text || metadata::text from event where stream_id = ? order by position")
                .param(application.replace("/applications/", ""))
                .query(String.class)
                .list())
        .last()
        .asString()
        .contains("données de santé", "organizer-1", Sha256.hex(PDF));
    Answer receipt = candidate.get(application + "/receipts");
    String fingerprint = receipt.body().at("/0/fingerprint").asString();
    assertThat(
            Sha256.hex(candidate.get(application + "/receipts/" + fingerprint + "/content").text()))
        .isEqualTo(fingerprint);
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
      assertThat(Sha256.hex(content.body().toString())).isEqualTo(fingerprint);
      assertThat(content.body().at("/evidence/0/sha256").asString()).isEqualTo(Sha256.hex(PDF));
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

  private long files(String application) {
    return jdbc.sql("select count(*) from evidence_file where application = ?")
        .param(application.replace("/applications/", ""))
        .query(Long.class)
        .single();
  }

  private long files() {
    return jdbc.sql("select count(*) from evidence_file").query(Long.class).single();
  }

  private static Answer done(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
    return answer;
  }
}
