package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.revision;
import static fr.palmares.evaluation.story.AnEdition.sheet;
import static fr.palmares.evaluation.story.Door.AUDITOR;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.story.Door.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who reads how far the jurors are apart, and what of it. */
class DisagreementStoryTest extends OnRealServers {

  private static final List<String> ALICE_IN_EVERY_HAT =
      List.of(ALICE, "juror-alice~organizer", "juror-alice~auditor");

  @Test
  void organizers_and_auditors_read_the_latest_scores_of_who_takes_part() {
    AnEdition edition = anEdition().ready(2).withJury().opened();
    edition.sheetOf(ALICE, 1, sheet(0, 0, 0)).sheetOf(BORIS, 1, sheet(0, 0, 0));
    edition.sheetOf(CHLOE, 1, sheet(0, 0, 0)).sheetOf(ALICE, 2, sheet(1, 1, 1));
    edition.sheetOf(BORIS, 2, sheet(3, 3, 3)).recused(BORIS, 2);
    Answer revised =
        door.post(CHLOE, edition.file(1, "/sheet/revisions"), revision("a.1", "4", "relu"));

    for (String reader : List.of(ORGANIZER, AUDITOR)) {
      JsonNode figures = after(revised, reader, edition.path("/disagreement")).body();
      assertThat(figures.path("note").asString()).contains("notes brutes");
      assertThat(figures.path("files").asInt()).isEqualTo(2);
      JsonNode outlier = figures.path("outliers").path("values").get(0);
      assertThat(outlier.path("criterion").asString()).isEqualTo("a.1");
      assertThat(outlier.path("score").path("juror").asString()).isEqualTo("juror-chloe");
      assertThat(outlier.path("score").path("points").asString()).isEqualTo("4");
      JsonNode chloe = figures.path("severity").path("values").get(2);
      assertThat(chloe.path("points").asInt()).isEqualTo(4);
      assertThat(chloe.path("files").asInt()).isEqualTo(1);
      assertThat(figures.path("normalized").path("values").get(1).path("jurors")).hasSize(1);
      for (String part : List.of("spread", "outliers", "severity", "agreement", "normalized")) {
        assertThat(figures.path(part).path("method").path("name").asString()).isNotEmpty();
        assertThat(figures.path(part).path("method").path("source").asString()).isNotEmpty();
      }
    }
  }

  @Test
  void a_file_is_read_by_those_who_may_read_its_scores() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    edition.sheetOf(ALICE, 1, sheet(0, 0, 0)).sheetOf(BORIS, 1, sheet(4, 0, 0));
    String path = edition.file(1, "/disagreement");

    assertThat(door.get(CHLOE, path).rule()).isEqualTo("own-sheet-first");
    Answer last = door.put(CHLOE, edition.file(1, "/sheet"), sheet(4, 0, 0));
    JsonNode file = after(last, CHLOE, path).body();
    assertThat(file.path("spread").path("criteria").get(0).path("spread").path("range").asInt())
        .isEqualTo(4);
    assertThat(file.path("spread").path("method").path("name").asString()).contains("Gini");
    JsonNode alices = file.path("scores").path("values").get(0).path("scores").get(0);
    assertThat(alices.path("outlier").asBoolean()).as("%s", alices).isTrue();
    edition.recused(ALICE, 1);
    for (String alice : ALICE_IN_EVERY_HAT) {
      assertThat(door.get(alice, path).rule()).isEqualTo("juror-recused");
    }
    assertThat(door.get(ORGANIZER, "/applications/" + edition.year + "-syndicat-z/disagreement"))
        .matches(answer -> answer.rule().equals("unknown-application"));
  }

  @Test
  void a_member_of_the_jury_reads_files_that_are_done_and_none_they_are_recused_from() {
    AnEdition edition = anEdition().ready(3).withJury().opened();
    for (int file = 1; file <= 3; file++) {
      edition.sheetOf(ALICE, file, sheet(1, 1, 1)).sheetOf(BORIS, file, sheet(2, 2, 2));
    }
    for (String alice : ALICE_IN_EVERY_HAT) {
      assertThat(door.get(alice, edition.path("/disagreement")).rule())
          .isEqualTo("disagreement-after-closing");
    }
    Answer closing = door.post(ORGANIZER, edition.path("/evaluation/closing"), "");
    assertThat(filesOf(ALICE, edition, closing)).as("nothing is done yet").isZero();

    Answer first = door.post(ORGANIZER, edition.file(1, "/deliberation"), "{}");
    assertThat(filesOf(ALICE, edition, first)).isEqualTo(1);
    Answer recusal =
        door.post(ORGANIZER, edition.file(2, "/recusals"), AnEdition.recusal("juror-alice"));
    assertThat(filesOf(ALICE, edition, recusal)).isEqualTo(1);
    Answer second = door.post(ORGANIZER, edition.file(2, "/deliberation"), "{}");
    Answer third = door.post(ORGANIZER, edition.file(3, "/deliberation"), "{}");

    assertThat(second.status()).as("%s", second).isEqualTo(201);
    for (String alice : ALICE_IN_EVERY_HAT) {
      assertThat(filesOf(alice, edition, third)).isEqualTo(2);
    }
    assertThat(filesOf(BORIS, edition, third)).isEqualTo(3);
    assertThat(filesOf(ORGANIZER, edition, third)).isEqualTo(3);
  }

  @Test
  void before_the_opening_there_is_nothing_to_read() {
    AnEdition edition = anEdition().ready(1).withJury();

    assertThat(door.get(ORGANIZER, edition.path("/disagreement")).rule())
        .isEqualTo("evaluation-not-open");
    assertThat(door.get("juror-dora~juror", edition.path("/disagreement")).rule())
        .isEqualTo("juror-not-appointed");
  }

  private int filesOf(String reader, AnEdition edition, Answer after) {
    return after(after, reader, edition.path("/disagreement")).body().path("files").asInt();
  }
}
