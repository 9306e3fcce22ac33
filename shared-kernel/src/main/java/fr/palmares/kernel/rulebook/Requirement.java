package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Rational;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a level, and what an assessment reaches of it.
 *
 * @param axis the axis that it is about; null for the other kinds
 * @param criterion the criterion that it is about; null for the other kinds
 * @param required the least figure: points for {@link Kind#POINTS}, else percent
 * @param reached the figure reached; null where nothing of it applies, and it then bars nothing
 */
public record Requirement(
    Kind kind,
    @Nullable AxisId axis,
    @Nullable CriterionId criterion,
    Rational required,
    @Nullable Rational reached) {

  /** What is measured. */
  public enum Kind {
    /** The share of the maximum total. */
    PERCENT,
    /** The total. */
    POINTS,
    /** The share of an axis's maximum. */
    AXIS,
    /** The share of a criterion's maximum. */
    CRITERION
  }

  public boolean met() {
    return reached == null || reached.compareTo(required) >= 0;
  }

  /** How much is missing, in the unit of the figure; zero where it is met. */
  public Rational missing() {
    return reached == null || met() ? Rational.ZERO : required.minus(reached);
  }

  /** How much is to spare, in the unit of the figure; zero where it is not met, or bars nothing. */
  public Rational toSpare() {
    return reached == null || !met() ? Rational.ZERO : reached.minus(required);
  }
}
