package fr.palmares.kernel.robustness;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Word;
import org.jspecify.annotations.Nullable;

/**
 * One figure that, all else being equal, would give another level: the nearest value that does.
 *
 * @param criterion the criterion that it is about; null for a threshold
 * @param juror who gave the score; null for anything else
 * @param threshold the level whose threshold it is, and which one; null for anything else
 * @param from what it is
 * @param to the nearest value of another level, or its edge
 * @param reach whether {@code to} itself gives the other level, or only what lies above or below
 * @param level the other level; null for none
 */
public record Flip(
    Kind kind,
    @Nullable CriterionId criterion,
    @Nullable JurorId juror,
    @Nullable Threshold threshold,
    Rational from,
    Rational to,
    Reach reach,
    @Nullable LevelId level) {

  /** What figure it is. */
  public enum Kind implements Word {
    /** The settled points of a criterion. */
    CRITERION,
    /** One juror's points on a criterion. */
    SCORE,
    /** The weight of a criterion. */
    WEIGHT,
    /** A threshold of a level. */
    THRESHOLD;

    @Override
    public String toString() {
      return text();
    }
  }

  /** Which side of the edge the other level is on; at it where the edge belongs to it. */
  public enum Reach implements Word {
    AT,
    ABOVE,
    BELOW;

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * A threshold of a level.
   *
   * @param field its name in the rulebook
   * @param of the axis or criterion of a gate; null for the level's own thresholds
   */
  public record Threshold(LevelId level, String field, @Nullable String of) {}

  /** How far it is, in the unit of the figure. */
  public Rational distance() {
    Rational change = to.minus(from);
    return change.signum() < 0 ? from.minus(to) : change;
  }
}
