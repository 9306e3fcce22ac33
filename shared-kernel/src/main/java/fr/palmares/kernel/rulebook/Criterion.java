package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that jurors score. What a rulebook may leave out is null where it does.
 *
 * @param id the same over the editions as long as the criterion is
 * @param min the least points a juror may give; null for 0
 * @param max the most points a juror may give: what shares are a share of, whatever the least
 * @param weight how many times its points count in the total
 * @param question what applicants are asked
 * @param description what is asked for, in words
 * @param meanings what a score means, by points
 * @param mayNotApply whether the jury may find that it does not apply to an applicant, whose
 *     maximum then shrinks
 * @param commentRule which scores need a comment
 * @param lineage where it comes from
 */
public record Criterion(
    CriterionId id,
    String name,
    @Nullable Points min,
    Points max,
    Rational weight,
    @Nullable Question question,
    @Nullable String description,
    @Nullable Map<Points, String> meanings,
    @Nullable Boolean mayNotApply,
    @Nullable CommentRule commentRule,
    @Nullable Lineage lineage) {
  public Criterion {
    min = min == null || min.value().signum() == 0 ? null : min;
    meanings =
        meanings == null || meanings.isEmpty()
            ? null
            : Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
  }

  /** What applicants are asked. */
  public Question asked() {
    return question == null ? Question.FREE_TEXT : question;
  }

  /** The least points a juror may give. */
  public Points least() {
    return min == null ? Points.ZERO : min;
  }

  /** Whether the jury may find that it does not apply. */
  public boolean mayBeLeftOut() {
    return Boolean.TRUE.equals(mayNotApply);
  }

  /** Which scores need a comment. */
  public CommentRule comments() {
    return commentRule == null ? CommentRule.NEVER : commentRule;
  }

  /** Whether a score of so many points needs a comment. */
  public boolean needsComment(Points given) {
    return comments().demands(given, least(), max);
  }

  /** The most this criterion adds to a total. */
  public Points weightedMaximum() {
    return max.weighted(weight);
  }

  /**
   * Points on this criterion lie between its minimum and its maximum.
   *
   * @throws Refusal {@code points-out-of-range}
   */
  public void checkRange(Points points) {
    if (points.compareTo(least()) < 0 || points.compareTo(max) > 0) {
      throw Refusal.invalid(
          "points-out-of-range",
          id.text(),
          "%s points on %s: give between %s and %s",
          points.rounded().toPlainString(),
          id,
          least().rounded().toPlainString(),
          max.rounded().toPlainString());
    }
  }

  /** Whether its lineage says that it asks the same as this former criterion. */
  public boolean isSameAs(CriterionId former) {
    return lineage != null
        && (lineage.kind() == Lineage.Kind.SAME || lineage.kind() == Lineage.Kind.RENAMED)
        && lineage.from().contains(former);
  }

  Criterion weighing(Rational otherwise) {
    return new Criterion(
        id,
        name,
        min,
        max,
        otherwise,
        question,
        description,
        meanings,
        mayNotApply,
        commentRule,
        lineage);
  }
}
