package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Refusal;

/**
 * A criterion that jurors score.
 *
 * @param max the most points a juror may give; the least is 0
 * @param weight how many times its points count in the total
 */
public record Criterion(CriterionId id, String name, Points max, Rational weight) {

  /** The most this criterion adds to a total. */
  public Points weightedMaximum() {
    return max.weighted(weight);
  }

  /**
   * Points on this criterion lie between 0 and its maximum.
   *
   * @throws Refusal {@code points-out-of-range}
   */
  public void checkRange(Points points) {
    if (points.value().signum() < 0 || points.compareTo(max) > 0) {
      throw Refusal.invalid(
          "points-out-of-range",
          id.text(),
          "%s points on %s: give between 0 and %s",
          points.rounded().toPlainString(),
          id,
          max.rounded().toPlainString());
    }
  }
}
