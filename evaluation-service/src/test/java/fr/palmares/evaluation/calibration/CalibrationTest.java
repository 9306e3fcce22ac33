package fr.palmares.evaluation.calibration;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.BORIS;
import static fr.palmares.evaluation.Given.CHLOE;
import static fr.palmares.evaluation.Given.EDITION;
import static fr.palmares.evaluation.Given.JURORS;
import static fr.palmares.evaluation.Given.RULEBOOK;
import static fr.palmares.evaluation.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.Given;
import fr.palmares.evaluation.calibration.CalibrationEvent.CalibrationClosed;
import fr.palmares.evaluation.calibration.CalibrationEvent.CalibrationFileGiven;
import fr.palmares.evaluation.calibration.CalibrationReport.ReportedScore;
import fr.palmares.evaluation.calibration.CalibrationSheetEvent.CalibrationSheetGiven;
import fr.palmares.evaluation.disagreement.JuryFigures.JurorSeverity;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of a calibration round and of its sheets. */
class CalibrationTest {

  private static final CalibrationId ID = new CalibrationId(EDITION);
  private static final CalibrationSheetId SHEET = new CalibrationSheetId(EDITION, ALICE);
  private static final Jury APPOINTED = new Jury(Phase.PREPARATION, JURORS, 0);
  private static final GiveFile GIVE = file("Dossier d'essai", Map.of("a.1", "Tout est libre."));
  private static final CalibrationFile FILE = GIVE.under(1);
  private static final Calibration GIVEN = new Calibration(FILE, false);
  private static final Calibration CLOSED = new Calibration(FILE, true);

  @Test
  void a_file_is_given_to_the_jury_before_the_evaluation_opens() {
    assertThat(Calibration.NONE.give(GIVE, APPOINTED, RULEBOOK, false))
        .containsExactly(new CalibrationFileGiven(EDITION, FILE));
  }

  @Test
  void another_file_replaces_it_until_somebody_has_scored_it() {
    GiveFile other = file("Un autre", Map.of());

    assertThat(GIVEN.give(other, APPOINTED, RULEBOOK, false)).hasSize(1);
    assertThat(GIVEN.give(GIVE, APPOINTED, RULEBOOK, true)).isEmpty();
    assertRefused("calibration-begun", () -> GIVEN.give(other, APPOINTED, RULEBOOK, true));
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"OPEN", "CLOSED"})
  void nobody_calibrates_once_the_evaluation_was_opened(Phase phase) {
    Jury opened = new Jury(phase, JURORS, 1);

    assertRefused("calibration-before-opening", () -> GIVEN.give(GIVE, opened, RULEBOOK, false));
    assertRefused("calibration-before-opening", () -> GIVEN.openTo(opened));
  }

  @Test
  void a_file_needs_a_jury_a_title_and_criteria_of_the_rulebook() {
    assertRefused("calibration-without-jury", () -> GIVEN.give(GIVE, Jury.NONE, RULEBOOK, false));
    assertRefused(
        "calibration-title-missing",
        () -> GIVEN.give(file(" ", Map.of()), APPOINTED, RULEBOOK, false));
    assertRefused(
        "unknown-criterion",
        () -> GIVEN.give(file("Essai", Map.of("z.9", "Oui")), APPOINTED, RULEBOOK, false));
    assertRefused(
        "text-too-long",
        () ->
            GIVEN.give(
                file("Essai", Map.of("a.1", "x".repeat(4_001))), APPOINTED, RULEBOOK, false));
  }

  @Test
  void the_round_is_closed_once_when_somebody_has_scored() {
    CloseCalibration close = new CloseCalibration(ID);

    assertThat(GIVEN.close(close, true)).containsExactly(new CalibrationClosed(EDITION));
    assertThat(GIVEN.evolve(new CalibrationClosed(EDITION))).isEqualTo(CLOSED);
    assertRefused("calibration-not-given", () -> Calibration.NONE.close(close, true));
    assertRefused("calibration-without-sheet", () -> GIVEN.close(close, false));
    assertRefused("calibration-closed", () -> CLOSED.close(close, true));
  }

  @Test
  void after_the_closing_nothing_changes_and_the_report_is_open() {
    assertRefused("calibration-closed", () -> CLOSED.give(GIVE, APPOINTED, RULEBOOK, false));
    assertRefused("calibration-closed", () -> CLOSED.openTo(APPOINTED));
    assertRefused("calibration-not-closed", GIVEN::reported);
    assertThat(CLOSED.reported()).isEqualTo(FILE);
  }

  @Test
  void a_sheet_is_given_whole_and_may_be_given_anew() {
    List<CalibrationScore> scores = scores("1 2 3");
    CalibrationSheetGiven first = new CalibrationSheetGiven(EDITION, ALICE, 1, scores);
    CalibrationSheet given = CalibrationSheet.BLANK.evolve(first);

    assertThat(CalibrationSheet.BLANK.give(new GiveSheet(SHEET, scores), RULEBOOK))
        .containsExactly(first);
    assertThat(given.give(new GiveSheet(SHEET, scores), RULEBOOK)).isEmpty();
    assertThat(given.give(new GiveSheet(SHEET, scores("4 2 3")), RULEBOOK))
        .containsExactly(new CalibrationSheetGiven(EDITION, ALICE, 2, scores("4 2 3")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1 2, sheet-incomplete",
    "1 2 9, points-out-of-range",
    "1 2 3 4, unknown-criterion",
    "1 2 ., abstention-without-comment",
  })
  void a_sheet_follows_the_rules_of_a_real_one(String points, String rule) {
    assertRefused(
        rule, () -> CalibrationSheet.BLANK.give(new GiveSheet(SHEET, scores(points)), RULEBOOK));
  }

  @Test
  void a_comment_is_demanded_where_the_rulebook_does() {
    Rulebook demanding = Given.rulebookWhereLast(Map.of("comment", "extremes"));

    assertRefused(
        "comment-missing",
        () -> CalibrationSheet.BLANK.give(new GiveSheet(SHEET, scores("1 2 4")), demanding));
    assertThat(CalibrationSheet.BLANK.give(new GiveSheet(SHEET, scores("1 2 3")), demanding))
        .hasSize(1);
  }

  @Test
  void the_report_shows_each_score_its_meaning_and_how_far_the_jurors_are_apart() {
    Rulebook meaning = Given.rulebookWhereLast(Map.of("meanings", Map.of("4", "Exemplaire")));
    Map<JurorId, CalibrationSheet> sheets = new LinkedHashMap<>();
    sheets.put(ALICE, new CalibrationSheet(1, scores("0 0 0")));
    sheets.put(BORIS, new CalibrationSheet(1, scores("0 0 0")));
    sheets.put(CHLOE, new CalibrationSheet(2, scores("4 1 4")));

    CalibrationReport report = CalibrationReport.of(EDITION, FILE, sheets, meaning);

    assertThat(report.note()).contains("aucun résultat");
    assertThat(report.criteria()).extracting(c -> c.criterion().text()).contains("b.1");
    assertThat(report.criteria().get(2).scores())
        .contains(new ReportedScore(CHLOE, Points.of(4), "", "Exemplaire"));
    assertThat(report.severity().values())
        .contains(new JurorSeverity(CHLOE, BigDecimal.valueOf(10), new BigDecimal("71.4286"), 1));
    assertThat(report.seen().values().get(0).scores())
        .extracting(score -> score.juror() + " " + score.outlier())
        .containsExactly("juror-alice false", "juror-boris false", "juror-chloe true");
    assertThat(report.agreement().alpha()).isNotNull();
  }

  @Test
  void an_abstention_is_shown_and_counts_in_no_figure() {
    CalibrationScore abstained =
        new CalibrationScore(CriterionId.of("b.1"), null, "hors de ma compétence");
    List<CalibrationScore> scores = List.of(scores("1 2").get(0), scores("1 2").get(1), abstained);
    Map<JurorId, CalibrationSheet> sheets =
        Map.of(
            ALICE,
            new CalibrationSheet(1, scores),
            BORIS,
            new CalibrationSheet(1, scores("1 2 3")));

    assertThat(CalibrationSheet.BLANK.give(new GiveSheet(SHEET, scores), RULEBOOK)).hasSize(1);
    assertThat(
            CalibrationReport.of(EDITION, FILE, sheets, RULEBOOK).seen().values().get(2).scores())
        .hasSize(1);
  }

  private static GiveFile file(String title, Map<String, String> answers) {
    Map<CriterionId, String> given = new LinkedHashMap<>();
    answers.forEach((criterion, answer) -> given.put(CriterionId.of(criterion), answer));
    return new GiveFile(ID, title, "Une commune imaginaire", given);
  }

  /** Points on a.1, a.2, b.1 and z.9, a dot for an abstention without a word. */
  private static List<CalibrationScore> scores(String points) {
    List<String> given = List.of(points.split(" ", -1));
    return List.of("a.1", "a.2", "b.1", "z.9").subList(0, given.size()).stream()
        .map(
            criterion -> {
              String of = given.get(List.of("a.1", "a.2", "b.1", "z.9").indexOf(criterion));
              @Nullable Points value = of.equals(".") ? null : Points.of(of);
              return new CalibrationScore(CriterionId.of(criterion), value, "");
            })
        .toList();
  }
}
