package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.scoring.ScoreSheet.Score;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what stands on one criterion.
 *
 * @param points null to abstain from now on
 * @param comment null to keep the one that stands
 * @param confidence null to keep the one that stands
 * @param seen the tag of what the juror had before their eyes; null when they do not say
 */
record ReviseScore(
    SheetId sheet,
    CriterionId criterion,
    @Nullable Points points,
    @Nullable String comment,
    @Nullable Confidence confidence,
    Reason reason,
    @Nullable SheetTag seen) {

  /**
   * What stands after it. A comment on points is none on an abstention, nor the other way round:
   * who takes points back without a new comment has said why in the reason.
   */
  GivenScore over(Score before) {
    boolean sameKind = (points == null) == before.abstains();
    String kept = sameKind ? before.comment() : points == null ? reason.text() : "";
    Confidence sure = confidence == null && points != null ? before.confidence() : confidence;
    return new GivenScore(criterion, points, comment == null ? kept : comment, sure);
  }
}
