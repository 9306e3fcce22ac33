package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.SHEET;
import static fr.palmares.evaluation.story.AnEdition.recusal;
import static fr.palmares.evaluation.story.AnEdition.revision;
import static fr.palmares.evaluation.story.AnEdition.sheet;
import static fr.palmares.evaluation.story.Door.AUDITOR;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.kernel.event.EvaluationEvent.ApplicationEvaluated;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.kernel.event.EvaluationEvent.CriterionSettled;
import fr.palmares.kernel.event.PublicEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens when everyone does as the rules foresee. */
class EvaluationStoryTest extends OnRealServers {

  @Test
  void an_evaluation_from_the_applications_to_the_settled_total() {
    AnEdition edition = anEdition().ready(2).withJury().opened();
    edition.recused(CHLOE, 1).sheetOf(ALICE, 1, sheet(4, 3, 4)).sheetOf(BORIS, 1, sheet(1, 0, 0));
    edition.sheetOf(ALICE, 2, SHEET);
    Answer revised =
        door.post(
            BORIS, edition.file(1, "/sheet/revisions"), revision("a.1", "\"2.5\"", "relecture"));
    assertThat(revised.status()).as("%s", revised).isBetween(200, 204);
    Answer closing = door.post(ORGANIZER, edition.path("/evaluation/closing"), "");

    JsonNode status = after(closing, ORGANIZER, edition.path("/evaluation")).body();
    assertThat(status.path("phase").asString()).isEqualTo("closed");
    assertThat(status.path("rulebookVersion").asInt()).isEqualTo(1);
    assertThat(status.path("jurors")).hasSize(3);
    assertThat(status.path("sheets").path("expected").asInt()).isEqualTo(5);
    assertThat(status.path("sheets").path("submitted").asInt()).isEqualTo(3);

    Answer deliberation =
        door.post(
            ORGANIZER,
            edition.file(1, "/deliberation"),
            """
            {"votes": [{"criterion": "b.1", "points": 3, "reason": "vu en séance"}]}
            """);
    JsonNode outcome = after(deliberation, AUDITOR, edition.file(1, "/deliberation")).body();
    assertThat(outcome.path("total").asString()).isEqualTo("37/4");
    assertThat(outcome.path("criteria").get(0).path("points").asString()).isEqualTo("13/4");
    assertThat(outcome.path("criteria").get(2).path("method").asString()).isEqualTo("vote");
    assertThat(outcome.path("withoutSheet")).isEmpty();
    assertThat(edition.status().body().path("evaluated").asInt()).isEqualTo(1);
    assertPublished(edition);
  }

  private void assertPublished(AnEdition edition) {
    ApplicationId first = edition.application(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(ofEdition(edition))
                    .filteredOn(ApplicationEvaluated.class::isInstance)
                    .hasSize(1));
    List<PublicEvent> published = ofEdition(edition);
    assertThat(published)
        .filteredOn(event -> event.subject().equals(edition.year.text()))
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("JuryAppointed", "EvaluationOpened", "EvaluationClosed");
    assertThat(published)
        .filteredOn(event -> event.subject().equals(first.text()))
        .extracting(event -> event.getClass().getSimpleName())
        .startsWith("JurorRecused", "CriterionScored")
        .endsWith(
            "CriterionSettled", "CriterionSettled", "CriterionSettled", "ApplicationEvaluated");
    assertThat(published).filteredOn(CriterionScored.class::isInstance).hasSize(10);
    assertThat(published).filteredOn(CriterionSettled.class::isInstance).hasSize(3);
    assertThat(published)
        .filteredOn(ApplicationEvaluated.class::isInstance)
        .first()
        .extracting(event -> ((ApplicationEvaluated) event).total())
        .isEqualTo(Points.of("37/4"));
  }

  private List<PublicEvent> ofEdition(AnEdition edition) {
    return wire.published().stream()
        .filter(event -> event.subject().startsWith(edition.year.text()))
        .toList();
  }

  @Test
  void a_sheet_is_read_with_its_tag_and_revised_only_as_it_was_read() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    Answer submitted = door.put(ALICE, edition.file(1, "/sheet"), SHEET);
    Answer sheet = after(submitted, ALICE, edition.file(1, "/sheet"));
    String tag = sheet.header("ETag");

    Answer revised =
        door.post(
            ALICE,
            edition.file(1, "/sheet/revisions"),
            revision("a.1", "3", "relecture"),
            "If-Match",
            tag);
    assertThat(revised.status()).as("%s", revised).isBetween(200, 204);
    Answer stale =
        door.post(
            ALICE,
            edition.file(1, "/sheet/revisions"),
            revision("a.1", "2", "relecture"),
            "If-Match",
            tag);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.rule()).isEqualTo("sheet-changed");

    Answer read = after(revised, ALICE, edition.file(1, "/sheet"));
    assertThat(read.header("ETag")).isNotEqualTo(tag);
    JsonNode score = read.body().path("scores").get(0);
    assertThat(score.path("points").asString()).isEqualTo("3");
    assertThat(score.path("revision").asInt()).isEqualTo(1);
    assertThat(score.path("rulebookVersion").asInt()).isEqualTo(1);
    assertThat(score.path("earlier").get(0).path("points").asString()).isEqualTo("1");
  }

  @Test
  void the_others_scores_open_with_ones_own_sheet_or_at_the_closing() {
    AnEdition edition = anEdition().ready(1).withJury().opened().sheetOf(ALICE, 1, SHEET);
    String scores = edition.file(1, "/scores");

    assertThat(door.get(BORIS, scores).rule()).isEqualTo("own-sheet-first");
    assertThat(door.get(AUDITOR, scores).status()).isEqualTo(200);
    Answer boris = door.put(BORIS, edition.file(1, "/sheet"), SHEET);
    assertThat(after(boris, BORIS, scores).body().path("sheets")).hasSize(2);
    assertThat(door.get(CHLOE, scores).status()).isEqualTo(403);
    edition.closed();
    assertThat(door.get(CHLOE, scores).status()).isEqualTo(200);
  }

  @Test
  void a_recused_juror_sees_nothing_of_the_file() {
    AnEdition edition = anEdition().ready(2).withJury().opened();
    edition.sheetOf(ALICE, 1, SHEET).sheetOf(BORIS, 1, SHEET).sheetOf(CHLOE, 2, SHEET);
    Answer recusal = door.post(CHLOE, edition.file(1, "/recusals"), recusal(CHLOE));

    for (String path : List.of("/sheet", "/scores", "/deliberation")) {
      Answer answer = door.get(CHLOE, edition.file(1, path));
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.rule()).isEqualTo("juror-recused");
    }
    JsonNode hers = after(recusal, CHLOE, edition.path("/evaluation")).body();
    assertThat(hers.path("applications").asInt()).isEqualTo(1);
    assertThat(hers.path("sheets").path("submitted").asInt()).isEqualTo(1);
    assertThat(edition.status().body().path("applications").asInt()).isEqualTo(2);
    Answer asOrganizer = door.get("juror-chloe~organizer", edition.file(1, "/scores"));
    assertThat(asOrganizer.rule()).as("whatever other role she holds").isEqualTo("juror-recused");
  }

  @Test
  void what_arrives_in_another_order_is_known_all_the_same() {
    AnEdition edition = anEdition();
    ApplicationId early = ApplicationId.of(edition.year + "-syndicat-retire");
    wire.publish(new ApplicationWithdrawn(early, edition.year, "avant tout le reste"));
    edition.ready(1).withJury().opened();

    Answer answer = door.put(ALICE, "/applications/" + early + "/sheet", SHEET);

    assertThat(answer.rule()).isEqualTo("application-withdrawn");
    assertThat(edition.status().body().path("applications").asInt()).isEqualTo(1);
  }

  @Test
  void a_command_sent_twice_under_one_key_is_executed_once() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    Answer first = door.put(ALICE, edition.file(1, "/sheet"), SHEET, "Idempotency-Key", "k-1");
    Answer again = door.put(ALICE, edition.file(1, "/sheet"), SHEET, "Idempotency-Key", "k-1");

    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.position()).isEqualTo(first.position());
  }
}
