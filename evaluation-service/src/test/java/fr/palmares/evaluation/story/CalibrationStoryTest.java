package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.sheet;
import static fr.palmares.evaluation.story.Door.AUDITOR;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.kernel.event.PublicEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A jury practises together before it judges. */
class CalibrationStoryTest extends OnRealServers {

  private static final String FILE =
      """
      {"title": "Une commune imaginaire", "description": "12 000 habitants",
       "answers": {"a.1": "Tout est sous licence libre.", "b.1": "Rien."}}
      """;

  @Test
  void a_jury_scores_one_file_and_then_reads_how_far_it_is_apart() {
    AnEdition edition = calibrating();
    assertThat(read(ALICE, edition, "").path("answers").path("b.1").asString()).isEqualTo("Rien.");
    give(ALICE, edition, sheet(0, 0, 0));
    give(BORIS, edition, sheet(0, 0, 1));
    give(CHLOE, edition, sheet(1, 1, 1));
    give(CHLOE, edition, sheet(4, 3, 4));

    assertThat(read(CHLOE, edition, "/sheet").path("version").asInt()).isEqualTo(2);
    assertThat(read(ORGANIZER, edition, "").path("sheets").path("given").asInt()).isEqualTo(3);
    for (String reader : List.of(ALICE, ORGANIZER, AUDITOR)) {
      assertRefused("calibration-not-closed", door.get(reader, path(edition, "/report")));
    }
    close(edition);

    for (String reader : List.of(ALICE, ORGANIZER, AUDITOR)) {
      JsonNode report = read(reader, edition, "/report");
      assertThat(report.path("criteria")).hasSize(3);
      assertThat(report.path("criteria").get(0).path("scores").get(2).path("points").asString())
          .isEqualTo("4");
      assertThat(report.path("spread").path("method").path("name").asString()).contains("Gini");
      assertThat(report.path("agreement").path("method").path("source").asString())
          .contains("Krippendorff");
      assertThat(report.path("severity").path("values")).hasSize(3);
    }
    assertRefused("calibration-closed", door.put(ALICE, path(edition, "/sheet"), sheet(1, 1, 1)));
    assertRefused("calibration-closed", door.put(ORGANIZER, path(edition, ""), FILE));
  }

  @Test
  void nothing_of_it_is_published_or_counted() {
    AnEdition edition = calibrating();
    give(ALICE, edition, sheet(4, 3, 4));
    close(edition);
    edition.opened();
    edition.sheetOf(BORIS, 1, sheet(1, 1, 1)).sheetOf(CHLOE, 1, sheet(1, 1, 1));
    Answer closing = door.post(ORGANIZER, edition.path("/evaluation/closing"), "");

    JsonNode status = after(closing, ORGANIZER, edition.path("/evaluation")).body();
    assertThat(status.path("applications").asInt()).isEqualTo(1);
    assertThat(status.path("sheets").path("submitted").asInt()).isEqualTo(2);
    JsonNode figures = after(closing, ORGANIZER, edition.path("/disagreement")).body();
    assertThat(figures.path("files").asInt()).isEqualTo(1);
    assertThat(figures.path("severity").path("values")).hasSize(2);
    edition.deliberated(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(published(edition))
                    .extracting(event -> event.getClass().getSimpleName())
                    .contains("ApplicationEvaluated"));
    assertThat(published(edition)).filteredOn(CriterionScored.class::isInstance).hasSize(6);
    assertThat(published(edition).toString())
        .doesNotContainIgnoringCase("calibration")
        .doesNotContain("juror-alice, criterion");
    assertThat(read(ALICE, edition, "/report").path("criteria")).as("the report stays").hasSize(3);
  }

  @Test
  void the_opening_ends_the_scoring_and_the_closing_alone_opens_the_report() {
    AnEdition edition = calibrating();
    give(ALICE, edition, sheet(4, 3, 4));
    edition.opened();

    assertRefused(
        "calibration-before-opening", door.put(BORIS, path(edition, "/sheet"), sheet(1, 1, 1)));
    assertRefused("calibration-not-closed", door.get(ALICE, path(edition, "/report")));
    close(edition);
    assertThat(read(ALICE, edition, "/report").path("criteria")).hasSize(3);
  }

  @Test
  void strangers_read_nothing_and_odd_requests_change_nothing() {
    AnEdition edition = calibrating();
    long events = events();

    for (String part : List.of("", "/sheet", "/report")) {
      assertRefused("juror-not-appointed", door.get("juror-dora~juror", path(edition, part)));
    }
    assertRefused(
        "juror-not-appointed",
        door.put("juror-dora~juror", path(edition, "/sheet"), sheet(1, 1, 1)));
    assertRefused("calibration-without-sheet", door.post(ORGANIZER, path(edition, "/closing"), ""));
    for (String odd :
        List.of(
            "{}",
            "{\"title\": null, \"description\": \"\", \"answers\": {}}",
            "{\"title\": \"T\", \"description\": \"\", \"answers\": {\"a.1\": null}}",
            "{\"title\": \"T\", \"description\": \"\", \"answers\": {\"z.9\": \"?\"}}",
            "{\"title\": \"T\", \"description\": \"\", \"answers\": [1]}",
            "{\"title\": \"\\u0000\", \"description\": \"\", \"answers\": {}}",
            "{\"title\": \"T\", \"description\": \"\", \"answers\": {}, \"authority\": \"x\"}")) {
      assertThat(door.put(ORGANIZER, path(edition, ""), odd).status()).as(odd).isBetween(400, 422);
    }
    for (String odd :
        List.of(
            "{\"scores\": null}",
            "{\"scores\": [null]}",
            "{\"scores\": [{\"criterion\": \"a.1\"}]}",
            "{\"scores\": [{\"criterion\": \"a.1\", \"points\": 1, \"abstain\": true}]}",
            "{\"scores\": [{\"criterion\": \"a.1\", \"points\": \"un\"}]}")) {
      assertThat(door.put(ALICE, path(edition, "/sheet"), odd).status())
          .as(odd)
          .isBetween(400, 422);
    }
    assertThat(events()).isEqualTo(events);
  }

  /** Sheets and the closing at the same moment: the report shows those that were accepted. */
  @Test
  void a_sheet_comes_before_the_closing_or_is_refused() {
    AnEdition edition = calibrating();
    give(ALICE, edition, sheet(0, 0, 0));
    ExecutorService jurors = Executors.newFixedThreadPool(3);
    try {
      List<CompletableFuture<Answer>> sheets = new ArrayList<>();
      for (int points = 1; points <= 3; points++) {
        String body = sheet(points, points, points);
        for (String juror : List.of(ALICE, BORIS, CHLOE)) {
          sheets.add(
              CompletableFuture.supplyAsync(
                  () -> door.put(juror, path(edition, "/sheet"), body), jurors));
        }
      }
      sheets.get(3).join();
      Answer closing = door.post(ORGANIZER, path(edition, "/closing"), "");
      List<Answer> answers = sheets.stream().map(CompletableFuture::join).toList();

      assertThat(closing.status()).as("%s", closing).isBetween(200, 204);
      assertThat(answers)
          .allMatch(
              answer ->
                  answer.status() < 300
                      ? position(answer) < position(closing)
                      : answer.rule().equals("calibration-closed"));
    } finally {
      jurors.shutdownNow();
    }
  }

  private AnEdition calibrating() {
    AnEdition edition = anEdition().ready(1);
    assertRefused("calibration-not-given", door.get(ORGANIZER, path(edition, "")));
    assertRefused("calibration-without-jury", door.put(ORGANIZER, path(edition, ""), FILE));
    edition.withJury();
    Answer given = door.put(ORGANIZER, path(edition, ""), FILE);
    assertThat(given.status()).as("%s", given).isBetween(200, 204);
    return edition;
  }

  private void give(String juror, AnEdition edition, String sheet) {
    Answer given = door.put(juror, path(edition, "/sheet"), sheet);
    assertThat(given.status()).as("%s", given).isBetween(200, 204);
  }

  private void close(AnEdition edition) {
    Answer closing = door.post(ORGANIZER, path(edition, "/closing"), "");
    assertThat(closing.status()).as("%s", closing).isBetween(200, 204);
  }

  private JsonNode read(String reader, AnEdition edition, String part) {
    Answer answer = door.get(reader, path(edition, part));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.body();
  }

  private static String path(AnEdition edition, String part) {
    return edition.path("/calibration" + part);
  }

  private static void assertRefused(String rule, Answer answer) {
    assertThat(answer.rule()).as("%s", answer).isEqualTo(rule);
  }

  private List<PublicEvent> published(AnEdition edition) {
    return wire.published().stream()
        .filter(event -> event.subject().startsWith(edition.year.text()))
        .toList();
  }
}
