package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import java.util.List;

/** An axis (axe) of the rubric with its criteria, in the order in which people read them. */
public record Axis(AxisId id, String name, List<Criterion> criteria) {
  public Axis {
    criteria = List.copyOf(criteria);
  }

  /** The most points that this axis adds to a total. */
  public Points maximum() {
    return criteria.stream().map(Criterion::weightedMaximum).reduce(Points.ZERO, Points::plus);
  }

  Axis weighing(CriterionId criterion, Rational weight) {
    return new Axis(
        id,
        name,
        criteria.stream().map(c -> c.id().equals(criterion) ? c.weighing(weight) : c).toList());
  }
}
