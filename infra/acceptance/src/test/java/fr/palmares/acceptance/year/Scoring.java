package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Jurors score, each by their own means, and read each other when they may. */
final class Scoring extends Act {

  Scoring(House house) {
    super(house);
  }

  void by_draft_with_a_tag_against_two_windows() {
    Person alma = judging("alma");
    String sheet = file(POMMES, "/sheet");
    alma.isRefused(
        422, "points-out-of-range", Call.put(sheet + "/draft/verger.arbres", "{\"points\": 11}"));
    alma.isRefused(422, "points-or-abstention", Call.put(sheet + "/draft/verger.arbres", "{}"));
    String unread = alma.sees(Call.get(sheet)).header("ETag");
    alma.does(
        Call.put(sheet + "/draft/verger.charte", "{\"points\": 4, \"confidence\": \"high\"}")
            .with("If-Match", unread));
    alma.isRefused(
        412,
        "sheet-changed",
        Call.put(sheet + "/draft/verger.charte", "{\"points\": 3}").with("If-Match", unread));
    assertThat(alma.reads(sheet).at("/draft/0/points").asString()).isEqualTo("4");
    alma.isRefused(422, "sheet-incomplete", Call.post(sheet + "/submission"));
    alma.does(Call.put(sheet + "/draft", Sheet.json("4", "9", "5", "9", "6", "3", "7", "")));
    alma.isRefused(422, "comment-missing", Call.post(sheet + "/submission"));
    alma.does(
        Call.put(sheet + "/draft/table.recit", "{\"points\": 6, \"comment\": \"un beau récit\"}"));
    assertThat(judging("organizer").reads(file(POMMES, "/scores")).toString())
        .as("a draft is for nobody else")
        .doesNotContain("un beau récit");
    String read = alma.sees(Call.get(sheet)).header("ETag");
    alma.does(Call.post(sheet + "/submission").with("If-Match", read));
    assertThat(alma.reads(sheet).path("submitted").asBoolean()).isTrue();
    alma.isRefused(
        409, "sheet-already-submitted", Sheet.put(POMMES, "4", "9", "5", "9", "6", "3", "7"));
  }

  void at_once_and_only_then_the_others_are_read() {
    Person chantal = judging("chantal");
    for (String hidden : List.of("/scores", "/why", "/disagreement")) {
      chantal.isRefused(403, "own-sheet-first", Call.get(file(POMMES, hidden)));
    }
    chantal.isRefused(422, "sheet-incomplete", Sheet.put(POMMES, "4", "7"));
    chantal.does(Sheet.put(POMMES, "4", "7", "4", "8", "5", "3", "6"));
    assertThat(chantal.reads(file(POMMES, "/scores")).toString()).contains("alma", "un beau récit");
    assertThat(chantal.reads(file(POMMES, "/disagreement")).path("note").asString()).isNotBlank();
  }

  /** Driss has a spreadsheet, with an error first. */
  void by_a_file_after_a_dry_run() {
    Person driss = judging("driss");
    String file = driss.sees(Call.get(EDITION + "/sheets.csv")).text();
    String filled = filled(file);
    String wrong = filled.replace("Récit;6;5;", "Récit;6;7;");
    assertThat(wrong).as("%s", filled).isNotEqualTo(filled);
    JsonNode faulty = driss.tries(sheets(true, wrong)).json();
    assertThat(faulty.at("/errors/0/rule").asString()).isEqualTo("points-out-of-range");
    driss.isRefused(422, "sheets-file-refused", sheets(false, wrong));

    JsonNode dry = driss.tries(sheets(true, filled)).json();
    assertThat(dry.path("errors")).as("%s", filled).isEmpty();
    driss.does(sheets(false, filled));
    assertThat(driss.tries(sheets(false, filled)).text())
        .contains("{\"application\":\"%s\",\"outcome\":\"unchanged\"".formatted(POMMES));
    JsonNode sheet = driss.reads(file(POMMES, "/sheet"));
    assertThat(sheet.path("submitted").asBoolean()).isTrue();
    assertThat(sheet.at("/scores/3/points").asString()).isEqualTo("4");
  }

  private static Call sheets(boolean dryRun, String csv) {
    return Call.of("POST", EDITION + "/sheets/file?dryRun=" + dryRun, "text/csv", csv);
  }

  /** Fills in the lines of one application; the others stay blank. */
  private static String filled(String file) {
    List<String> points = List.of("4", "8", "2", "4", "5", "2", "6");
    StringBuilder filled = new StringBuilder();
    for (String line : file.lines().toList()) {
      String now = line;
      for (int i = 0; line.startsWith(POMMES) && i < points.size(); i++) {
        if (line.contains(";" + Sheet.CRITERIA.get(i) + ";")) {
          String[] cells = line.split(";", -1);
          cells[5] = points.get(i);
          cells[7] = i == 4 ? "relu" : "";
          now = String.join(";", cells);
        }
      }
      filled.append(now).append("\r\n");
    }
    return filled.toString();
  }

  void the_other_files_are_scored_by_whoever_is_assigned() {
    judging("alma").does(Sheet.put(NOYERS, "4", "5", "2", "6", "3", "2", "3"));
    judging("basile").does(Sheet.put(NOYERS, "4", "6", "2", "6", "4", "2", "3"));
    judging("driss").does(Sheet.put(NOYERS, "4", "5", "2", "6", "4", "1", "3"));
    for (JsonNode one : judging("organizer").reads(EDITION + "/assignments").path("assignments")) {
      String application = one.path("application").asString();
      one.path("jurors")
          .valueStream()
          .map(JsonNode::asString)
          .filter(juror -> !juror.equals("elsa"))
          .forEach(
              juror -> {
                if (application.equals(CIDRE)) {
                  judging(juror).does(Sheet.put(CIDRE, "0", "10", "5", "10", "6", "3", "7"));
                }
                if (application.equals(FRICHE)) {
                  judging(juror).does(Sheet.put(FRICHE, "0", "1", "0", "2", "1", "0", "0"));
                }
              });
    }
  }

  /** The median of nine, eight and four is eight, as is that of nine, eight and seven. */
  void a_score_is_revised_with_a_reason() {
    Person driss = judging("driss");
    String path = file(POMMES, "/sheet/revisions");
    String revision =
        "{\"criterion\": \"table.bio\", \"points\": \"%s\", \"reason\": \"pièce relue\"}";
    driss.isRefused(422, "points-unchanged", Call.post(path, revision.formatted("4")));
    driss.isRefused(
        422,
        "reason-missing",
        Call.post(path, revision.formatted("15/2").replace("pièce relue", " ")));
    driss.does(Call.post(path, revision.formatted("15/2")));
    JsonNode score = driss.reads(file(POMMES, "/sheet")).at("/scores/3");
    assertThat(score.path("points").asString()).isEqualTo("15/2");
    assertThat(score.path("reason").asString()).isEqualTo("pièce relue");
    assertThat(score.at("/earlier/0/points").asString()).isEqualTo("4");
  }

  void who_has_not_handed_in_is_reminded() {
    Person organizer = judging("organizer");
    JsonNode jurors = organizer.reads(EDITION + "/evaluation/jurors").path("jurors");
    assertThat(jurors.valueStream())
        .filteredOn(one -> one.path("missing").size() > 0)
        .extracting(one -> one.path("juror").asString())
        .containsExactly("elsa");
    String path = EDITION + "/reminders";
    organizer.isRefused(409, "nothing-missing", Call.post(path, "{\"jurors\": [\"alma\"]}"));
    judging("elsa").isRefused(403, "jurors-only-judge", Call.post(path, "{}"));
    organizer.isRefused(
        422, "invalid-address", Call.put("/jurors/elsa/contact", "{\"email\": \"elsa\"}"));
    organizer.does(Call.put("/jurors/elsa/contact", "{\"email\": \"elsa@example.org\"}"));
    organizer.does(Call.post(path, "{\"message\": \"Réunion le 12.\"}"));
    JsonNode reminders = organizer.reads(path);
    assertThat(reminders.at("/reminders/0/juror").asString()).isEqualTo("elsa");
    assertThat(reminders.at("/reminders/0/state").asString()).isEqualTo("queued");
    assertThat(reminders.toString()).doesNotContain("elsa@example.org");
  }

  void how_far_they_are_apart_is_for_the_organizer() {
    JsonNode edition = judging("organizer").reads(EDITION + "/disagreement");
    assertThat(edition.path("files").asInt()).isEqualTo(4);
    for (String juror : List.of("alma", "elsa")) {
      judging(juror)
          .isRefused(403, "disagreement-after-closing", Call.get(EDITION + "/disagreement"));
    }
  }

  void the_evaluation_is_closed() {
    judging("alma").isRefused(409, "evaluation-not-closed", Call.get(EDITION + "/agenda"));
    Call closing = Call.post(EDITION + "/evaluation/closing");
    judging("organizer")
        .isRefused(409, "evaluation-not-closed", Call.post(file(POMMES, "/deliberation"), "{}"));
    judging("alma").isRefused(403, "not-allowed", closing);
    judging("organizer").does(closing);
    judging("organizer").isRefused(409, "evaluation-closed", closing);
    judging("alma")
        .isRefused(
            409,
            "evaluation-closed",
            Call.post(
                file(POMMES, "/sheet/revisions"),
                "{\"criterion\": \"table.bio\", \"points\": 1, \"reason\": \"trop tard\"}"));
  }
}
