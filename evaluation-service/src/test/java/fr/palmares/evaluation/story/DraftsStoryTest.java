package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.SHEET;
import static fr.palmares.evaluation.story.AnEdition.recusal;
import static fr.palmares.evaluation.story.AnEdition.revision;
import static fr.palmares.evaluation.story.Door.AUDITOR;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.story.Door.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A juror works on a sheet for days, in two windows, and hands it in once. */
class DraftsStoryTest extends OnRealServers {

  @Test
  void a_sheet_is_written_criterion_by_criterion_and_handed_in_as_one_decision() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    long before = events();
    note(edition, "b.1", "{\"points\": 2, \"confidence\": \"low\"}");
    note(edition, "a.2", "{\"abstain\": true}");
    note(edition, "a.1", "{\"points\": \"1.5\", \"comment\": \"à revoir\"}");
    note(edition, "a.1", "{\"points\": 3}");

    JsonNode draft = own(edition).body().path("draft");
    assertThat(draft).hasSize(3);
    assertThat(draft.get(0).path("points").asString()).isEqualTo("3");
    assertThat(draft.get(0).path("comment").asString()).isEmpty();
    assertThat(draft.get(1).path("abstain").asBoolean()).isTrue();
    assertThat(draft.get(2).path("confidence").asString()).isEqualTo("low");
    assertThat(events()).as("a draft decides nothing").isEqualTo(before);

    Answer silent = door.post(ALICE, edition.file(1, "/sheet/submission"), "");
    assertThat(silent.rule()).isEqualTo("abstention-without-comment");
    note(edition, "a.2", "{\"abstain\": true, \"comment\": \"hors de mon domaine\"}");
    Answer submitted =
        door.post(
            ALICE,
            edition.file(1, "/sheet/submission"),
            "",
            "If-Match",
            own(edition).header("ETag"));

    assertThat(events()).isEqualTo(before + 3);
    JsonNode sheet = after(submitted, ALICE, edition.file(1, "/sheet")).body();
    assertThat(sheet.path("submitted").asBoolean()).isTrue();
    assertThat(sheet.path("draft")).isEmpty();
    assertThat(sheet.path("scores").get(1).path("abstain").asBoolean()).isTrue();
    assertThat(sheet.path("scores").get(1).path("points").isNull()).isTrue();
    assertThat(sheet.path("scores").get(2).path("confidence").asString()).isEqualTo("low");
    assertThat(put(edition, "a.1", "{\"points\": 1}").rule()).isEqualTo("sheet-already-submitted");
  }

  @Test
  void nobody_else_sees_a_draft() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    Answer boris = door.put(BORIS, edition.file(1, "/sheet"), SHEET);
    note(edition, "a.1", "{\"points\": 4, \"comment\": \"secret\"}");

    for (String reader : List.of(ORGANIZER, AUDITOR, BORIS, "juror-alice~organizer")) {
      for (String path : List.of("/scores", "/sheet", "/deliberation")) {
        assertThat(door.get(reader, edition.file(1, path)).toString())
            .as("%s of %s", path, reader)
            .doesNotContain("secret");
      }
    }
    Answer status = after(boris, ORGANIZER, edition.path("/evaluation"));
    assertThat(status.body().path("sheets").path("submitted").asInt()).isEqualTo(1);
  }

  @Test
  void two_windows_do_not_overwrite_each_other() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    String blank = own(edition).header("ETag");
    String entry = edition.file(1, "/sheet/draft/a.1");

    assertThat(door.put(ALICE, entry, "{\"points\": 1}", "If-Match", blank).status())
        .isEqualTo(200);
    outdated(door.put(ALICE, entry, "{\"points\": 2}", "If-Match", blank));
    outdated(door.put(ALICE, edition.file(1, "/sheet/draft"), SHEET, "If-Match", blank));
    outdated(door.put(ALICE, edition.file(1, "/sheet"), SHEET, "If-Match", blank));
    outdated(door.delete(ALICE, entry, "If-Match", blank));
    outdated(door.post(ALICE, edition.file(1, "/sheet/submission"), "", "If-Match", blank));
    assertThat(own(edition).body().path("draft").get(0).path("points").asString()).isEqualTo("1");

    String tag = own(edition).header("ETag");
    assertThat(door.delete(ALICE, entry, "If-Match", tag).status()).isEqualTo(200);
    assertThat(own(edition).header("ETag")).as("the same sheet, the same tag").isEqualTo(blank);
    Answer submitted = door.put(ALICE, edition.file(1, "/sheet"), SHEET, "If-Match", blank);
    after(submitted, ALICE, edition.file(1, "/sheet"));
    outdated(
        door.post(
            ALICE,
            edition.file(1, "/sheet/revisions"),
            revision("a.1", "3", "relu"),
            "If-Match",
            "W/\"3\""));
  }

  @Test
  void a_draft_keeps_the_rules_of_the_real_thing() {
    AnEdition edition = anEdition().ready(1).withJury();
    assertThat(put(edition, "a.1", "{\"points\": 1}").rule()).isEqualTo("evaluation-not-open");
    edition.opened();
    assertThat(put(edition, "a.1", "{\"points\": 5}").rule()).isEqualTo("points-out-of-range");
    assertThat(put(edition, "z.9", "{\"points\": 1}").rule()).isEqualTo("unknown-criterion");
    assertThat(put(edition, "a.1", "{}").rule()).isEqualTo("points-or-abstention");
    assertThat(put(edition, "a.1", "{\"abstain\": true, \"confidence\": \"low\"}").rule())
        .isEqualTo("confidence-without-points");
    String twice = SHEET.replace("b.1", "a.1");
    assertThat(door.put(ALICE, edition.file(1, "/sheet/draft"), twice).rule())
        .isEqualTo("criterion-twice");
    assertThat(own(edition).body().path("draft")).isEmpty();

    note(edition, "a.1", "{\"points\": 1}");
    assertThat(door.put(ALICE, edition.file(1, "/sheet/draft"), "{\"scores\": []}").status())
        .isEqualTo(200);
    assertThat(own(edition).body().path("draft")).isEmpty();
    note(edition, "a.1", "{\"points\": 1}");
    edition.closed();
    assertThat(put(edition, "a.1", "{\"points\": 2}").rule()).isEqualTo("evaluation-closed");
    assertThat(door.delete(ALICE, edition.file(1, "/sheet/draft/a.1")).status())
        .as("one's own notes can be erased at any time")
        .isEqualTo(200);
    assertThat(own(edition).body().path("draft")).isEmpty();
  }

  @Test
  void a_recusal_erases_the_draft() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    note(edition, "a.1", "{\"points\": 1}");
    door.post(ORGANIZER, edition.file(1, "/recusals"), recusal(ALICE));

    assertThat(put(edition, "a.1", "{\"points\": 2}").rule()).isEqualTo("juror-recused");
    assertThat(door.delete(ALICE, edition.file(1, "/sheet/draft/a.1")).rule())
        .isEqualTo("juror-recused");
    assertThat(
            jdbc.sql("select count(*) from sheet_draft where application = ?")
                .param(edition.application(1).text())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private Answer own(AnEdition edition) {
    return door.get(ALICE, edition.file(1, "/sheet"));
  }

  private Answer put(AnEdition edition, String criterion, String body) {
    return door.put(ALICE, edition.file(1, "/sheet/draft/" + criterion), body);
  }

  private void note(AnEdition edition, String criterion, String body) {
    Answer answer = put(edition, criterion, body);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  private static void outdated(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(412);
    assertThat(answer.rule()).isEqualTo("sheet-changed");
  }
}
