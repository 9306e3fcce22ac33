package fr.palmares.evaluation.calibration;

import fr.palmares.evaluation.calibration.CalibrationSheetEvent.CalibrationSheetGiven;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One juror's calibration sheet, as its events tell. The rules are those of a real sheet.
 *
 * @param version how often it was given; 0 for never
 */
record CalibrationSheet(int version, List<CalibrationScore> scores) {

  /** Before anything happened. */
  static final CalibrationSheet BLANK = new CalibrationSheet(0, List.of());

  CalibrationSheet {
    scores = List.copyOf(scores);
  }

  boolean given() {
    return version > 0;
  }

  List<CalibrationSheetEvent> give(GiveSheet command, Rulebook rulebook) {
    checkWhole(command.scores(), rulebook);
    if (given() && command.scores().equals(scores)) {
      return List.of();
    }
    CalibrationSheetId sheet = command.sheet();
    return List.of(
        new CalibrationSheetGiven(sheet.edition(), sheet.juror(), version + 1, command.scores()));
  }

  CalibrationSheet evolve(CalibrationSheetEvent event) {
    CalibrationSheetGiven given = (CalibrationSheetGiven) event;
    return new CalibrationSheet(given.version(), given.scores());
  }

  /** Every criterion of the rulebook once, none else. */
  private static void checkWhole(List<CalibrationScore> scores, Rulebook rulebook) {
    Set<CriterionId> given = new HashSet<>();
    for (CalibrationScore score : scores) {
      check(score, rulebook.criterion(score.criterion()));
      if (!given.add(score.criterion())) {
        throw Refusal.invalid(
            "criterion-twice", score.criterion().text(), "'%s' stands twice", score.criterion());
      }
    }
    List<CriterionId> missing =
        rulebook.criteria().stream().map(Criterion::id).filter(id -> !given.contains(id)).toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalid(
          "sheet-incomplete", "scores", "score every criterion; missing: %s", missing);
    }
  }

  private static void check(CalibrationScore score, Criterion criterion) {
    if (score.points() != null) {
      criterion.checkRange(score.points());
    }
    if (score.comment().isBlank() && needsComment(score.points(), criterion)) {
      throw Refusal.invalid(
          "comment-missing", criterion.id().text(), "'%s' needs a comment", criterion.id());
    }
  }

  /** Whoever abstains says why; points need a comment where the rulebook asks for one. */
  private static boolean needsComment(@Nullable Points points, Criterion criterion) {
    return points == null || criterion.comments().demands(points, criterion.max());
  }
}
