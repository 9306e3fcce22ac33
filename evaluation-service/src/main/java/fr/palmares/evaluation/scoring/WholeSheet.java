package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.SubmitSheet.GivenScore;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rule that a sheet is handed in whole: every criterion of the rulebook once, none else. */
final class WholeSheet {

  private WholeSheet() {}

  /**
   * Checks what a juror hands in.
   *
   * @throws Refusal {@code unknown-criterion}, {@code criterion-twice}, {@code
   *     points-out-of-range}, {@code comment-missing}, {@code sheet-incomplete}
   */
  static void check(List<GivenScore> scores, Rulebook rulebook) {
    Set<CriterionId> given = new HashSet<>();
    for (GivenScore score : scores) {
      Criterion criterion = rulebook.criterion(score.criterion());
      criterion.checkRange(score.points());
      checkComment(criterion, score);
      if (!given.add(score.criterion())) {
        throw Refusal.invalid(
            "criterion-twice", score.criterion().text(), "'%s' stands twice", score.criterion());
      }
    }
    checkAllThere(given, rulebook);
  }

  private static void checkComment(Criterion criterion, GivenScore score) {
    if (score.comment().isBlank()
        && criterion.comments().demands(score.points(), criterion.max())) {
      throw Refusal.invalid(
          "comment-missing",
          criterion.id().text(),
          "%s points on '%s' need a comment",
          score.points(),
          criterion.id());
    }
  }

  private static void checkAllThere(Set<CriterionId> given, Rulebook rulebook) {
    List<CriterionId> missing =
        rulebook.criteria().stream().map(Criterion::id).filter(id -> !given.contains(id)).toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalid(
          "sheet-incomplete", "scores", "score every criterion; missing: %s", missing);
    }
  }
}
