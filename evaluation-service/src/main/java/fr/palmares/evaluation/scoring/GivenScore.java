package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * What a juror says on one criterion: points, or that they abstain.
 *
 * @param points null where the juror abstains
 * @param comment may be empty; with an abstention it says why
 * @param confidence how sure the juror is of the points; null when they do not say
 */
public record GivenScore(
    CriterionId criterion,
    @Nullable Points points,
    String comment,
    @Nullable Confidence confidence) {

  private static final int LONGEST_COMMENT = 4_000;

  public GivenScore {
    if (comment.length() > LONGEST_COMMENT) {
      throw Refusal.invalid(
          "text-too-long", criterion.text(), "at most %d characters", LONGEST_COMMENT);
    }
    if (points == null && confidence != null) {
      throw Refusal.invalid(
          "confidence-without-points",
          criterion.text(),
          "who abstains on '%s' is not more or less sure: leave the confidence out",
          criterion);
    }
  }

  /** Points by somebody who does not say how sure they are. */
  GivenScore(CriterionId criterion, Points points, String comment) {
    this(criterion, points, comment, null);
  }

  /**
   * Either points or an abstention, as somebody wrote it.
   *
   * @throws Refusal {@code points-or-abstention}, {@code confidence-without-points}, {@code
   *     text-too-long}
   */
  public static GivenScore of(
      CriterionId criterion,
      @Nullable Points points,
      @Nullable Boolean abstain,
      @Nullable String comment,
      @Nullable Confidence confidence) {
    checkOne(criterion, points, abstain);
    return new GivenScore(criterion, points, comment == null ? "" : comment, confidence);
  }

  /**
   * A juror gives points or abstains, one of the two.
   *
   * @throws Refusal {@code points-or-abstention}
   */
  static void checkOne(CriterionId criterion, @Nullable Points points, @Nullable Boolean abstain) {
    if ((points == null) != Boolean.TRUE.equals(abstain)) {
      throw Refusal.invalid(
          "points-or-abstention",
          criterion.text(),
          "give points on '%s', or abstain: one of the two",
          criterion);
    }
  }

  /**
   * The criterion exists and the points lie within its range.
   *
   * @throws Refusal {@code unknown-criterion}, {@code points-out-of-range}
   */
  void checkFits(Rulebook rulebook) {
    Criterion known = rulebook.criterion(criterion);
    if (points != null) {
      known.checkRange(points);
    }
  }

  /**
   * A comment stands where the rulebook demands one, and wherever the juror abstains.
   *
   * @throws Refusal {@code abstention-without-comment}, {@code comment-missing}
   */
  void checkExplained(Rulebook rulebook) {
    if (!comment.isBlank()) {
      return;
    }
    if (points == null) {
      throw Refusal.invalid(
          "abstention-without-comment",
          criterion.text(),
          "say in the comment why you abstain on '%s'",
          criterion);
    }
    Criterion known = rulebook.criterion(criterion);
    if (known.needsComment(points)) {
      throw Refusal.invalid(
          "comment-missing",
          criterion.text(),
          "%s points on '%s' need a comment",
          points,
          criterion);
    }
  }
}
