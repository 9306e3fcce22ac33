package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a level on one axis or on one criterion.
 *
 * @param axis null for a gate on a criterion
 * @param criterion null for a gate on an axis
 * @param minPercent the least share of its maximum
 */
public record Gate(@Nullable AxisId axis, @Nullable CriterionId criterion, Percentage minPercent) {

  /** As people read it. */
  @Override
  public String toString() {
    return (axis == null ? "criterion " + criterion : "axis " + axis) + " ≥ " + minPercent;
  }
}
