package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No door of this service leads a recused juror around the recusal, in whatever role. */
class RecusalHoldsTest extends OnRealServers {

  private static final String REASON = "{\"reason\": \"hors champ\"}";
  private static final String UNTIL = "{\"until\": \"2199-01-01T00:00:00Z\", \"reason\": \"r\"}";

  @Test
  void a_recused_juror_who_is_an_organizer_decides_nothing_on_the_file() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String file = edition.submitted("Syndicat des Décisions");
    appointed(edition, "juror-x");
    recused(edition, file, "juror-x");
    Door x = as("juror-x", Role.JUROR, Role.ORGANIZER);
    long before = events();

    List<Answer> answers =
        List.of(
            x.get(file),
            x.get(file + "/members"),
            x.get(file + "/ineligibility"),
            x.get(file + "/clarifications"),
            x.post(file + "/extension", UNTIL),
            x.post(file + "/ineligibility", REASON),
            x.post(file + "/ineligibility/upholding", REASON),
            x.post(file + "/ineligibility/lifting", REASON),
            x.post(file + "/members", reader("juror-x")),
            x.post(file + "/members", reader("candidate-9")),
            x.send("DELETE", file + "/members/candidate-1", BodyPublishers.noBody()),
            x.post(file + "/transfer", "{\"to\": \"candidate-9\"}"),
            x.post(file + "/carry-over"));

    assertThat(answers).extracting(Answer::rule).containsOnly("juror-recused");
    assertThat(events()).as("nothing was changed").isEqualTo(before);
  }

  @Test
  void nobody_brings_a_recused_juror_into_the_team() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String file = edition.submitted("Syndicat du Détour");
    appointed(edition, "juror-x", "juror-y");
    recused(edition, file, "juror-x");

    for (Door head : List.of(organizer, candidate)) {
      Answer added = head.post(file + "/members", reader("juror-x"));
      assertThat(added.status()).isEqualTo(409);
      assertThat(added.rule()).isEqualTo("may-not-join");
    }
    assertThat(organizer.post(file + "/transfer", "{\"to\": \"juror-x\"}").rule())
        .isEqualTo("may-not-join");
    assertThat(as("juror-y", Role.ORGANIZER).post(file + "/members", reader("juror-y")).rule())
        .as("before they are recused")
        .isEqualTo("may-not-join");
    assertThat(as("juror-x", Role.JUROR).get(file).rule()).isEqualTo("juror-recused");
    assertThat(candidate.post(file + "/members", reader("juror-y")).status())
        .as("a candidate does not learn who judges")
        .isEqualTo(201);
    assertThat(candidate.post(file + "/members", "{}").status()).isEqualTo(400);
  }

  @Test
  void who_is_recused_from_their_own_application_reads_on_what_their_team_wrote() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String own = edition.submitted("Syndicat Juge et Recusé");
    Door both = as("candidate-1", Role.JUROR, Role.CANDIDATE);
    Door organizing = as("candidate-1", Role.AUDITOR);
    organizer.post(own + "/clarifications", "{\"question\": \"Qui ?\"}");

    appointed(edition, "candidate-1");
    recused(edition, own, "candidate-1");

    assertThat(both.get(own).status()).isEqualTo(200);
    assertThat(both.get(own + "/receipts").status()).isEqualTo(200);
    assertThat(both.get(own + "/clarifications").toString()).doesNotContain("organizer-1");
    assertThat(organizing.get(own + "/clarifications").rule()).isEqualTo("juror-recused");
    assertThat(organizing.get(own + "/members").rule()).isEqualTo("juror-recused");
  }

  private void appointed(AnEdition edition, String... jurors) {
    wire.publish(
        new JuryAppointed(
            new EditionYear(edition.year),
            Stream.of(jurors).map(juror -> Juror.of(JurorId.of(juror), "Ligue")).toList()));
    arrived("select count(*) from known_juror where edition = ?", edition.year, jurors.length);
  }

  private void recused(AnEdition edition, String file, String juror) {
    wire.publish(
        new JurorRecused(
            ApplicationId.of(file.substring("/applications/".length())),
            new EditionYear(edition.year),
            JurorId.of(juror),
            "cousins"));
    arrived("select count(*) from known_recusal where edition = ?", edition.year, 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> organizer.get(file).status() == 200);
  }

  private void arrived(String count, int edition, long expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> jdbc.sql(count).param(edition).query(Long.class).single() == expected);
  }

  private Door as(String actor, Role... roles) {
    return Door.at(port).as(actor, roles);
  }

  private static String reader(String actor) {
    return "{\"actor\": \"%s\", \"task\": \"reader\"}".formatted(actor);
  }
}
