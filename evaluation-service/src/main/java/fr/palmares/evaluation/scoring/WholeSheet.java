package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of what stands on a sheet, in parts and as a whole. */
public final class WholeSheet {

  private WholeSheet() {}

  /**
   * A sheet is handed in whole: every criterion of the rulebook once, none else, with the comments
   * that are asked for, and with points on one of them at least.
   *
   * @throws Refusal {@code unknown-criterion}, {@code criterion-twice}, {@code
   *     points-out-of-range}, {@code comment-missing}, {@code abstention-without-comment}, {@code
   *     sheet-incomplete}, {@code sheet-without-points}
   */
  public static void check(Collection<GivenScore> scores, Rulebook rulebook) {
    checkParts(scores, rulebook);
    scores.forEach(score -> score.checkExplained(rulebook));
    checkAllThere(scores, rulebook);
    checkPoints(scores.stream().map(GivenScore::points));
  }

  /**
   * What stands on an unfinished sheet: criteria of the rulebook, each once, within its range.
   *
   * @throws Refusal {@code unknown-criterion}, {@code criterion-twice}, {@code points-out-of-range}
   */
  static void checkParts(Collection<GivenScore> scores, Rulebook rulebook) {
    Set<CriterionId> given = new HashSet<>();
    for (GivenScore score : scores) {
      score.checkFits(rulebook);
      if (!given.add(score.criterion())) {
        throw Refusal.invalid(
            "criterion-twice", score.criterion().text(), "'%s' stands twice", score.criterion());
      }
    }
  }

  /**
   * Who has no points to give on any criterion does not judge the file: they leave the sheet blank,
   * or are recused.
   *
   * @param points those of every criterion, null for an abstention
   * @throws Refusal {@code sheet-without-points}
   */
  static void checkPoints(Stream<@Nullable Points> points) {
    if (points.allMatch(given -> given == null)) {
      throw Refusal.invalid(
          "sheet-without-points",
          "scores",
          "give points on one criterion at least; who cannot judge this file is to be recused");
    }
  }

  private static void checkAllThere(Collection<GivenScore> scores, Rulebook rulebook) {
    Set<CriterionId> given = new HashSet<>();
    scores.forEach(score -> given.add(score.criterion()));
    List<CriterionId> missing =
        rulebook.criteria().stream().map(Criterion::id).filter(id -> !given.contains(id)).toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalid(
          "sheet-incomplete", "scores", "score every criterion or abstain; missing: %s", missing);
    }
  }
}
