package fr.palmares.results.progression;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.results.evaluated.Settled;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an application reached on each criterion that applied to it.
 *
 * @param unit what a point counts: 1, or its percentage of all points that applied
 */
record Measured(Map<CriterionId, Mark> marks, Rational unit) {

  /** In points. */
  Measured(Map<CriterionId, Mark> marks) {
    this(marks, Rational.of(1));
  }

  /**
   * On one criterion.
   *
   * @param share of its maximum, 0 to 1
   * @param worth what its maximum adds to the total, in points
   */
  record Mark(Rational share, Rational worth) {
    Rational reached() {
      return share.times(worth);
    }
  }

  /** In points, as the rulebook counts them. */
  static Measured inPoints(Settled settled) {
    Map<CriterionId, Mark> marks = new LinkedHashMap<>();
    for (Criterion criterion : settled.rulebook().criteria()) {
      var points = settled.points().get(criterion.id());
      if (points != null && !settled.leftOut().contains(criterion.id())) {
        marks.put(
            criterion.id(),
            new Mark(
                points.value().over(criterion.max().value()), criterion.weightedMaximum().value()));
      }
    }
    return new Measured(marks);
  }

  /** The same in percent of all that applied; nothing where nothing did. */
  Measured inPercent() {
    Rational maximum =
        marks.values().stream().map(Mark::worth).reduce(Rational.ZERO, Rational::plus);
    return new Measured(
        marks, maximum.signum() == 0 ? Rational.ZERO : Rational.of(100).over(maximum));
  }

  Rational total() {
    return marks.values().stream()
        .map(Mark::reached)
        .reduce(Rational.ZERO, Rational::plus)
        .times(unit);
  }
}
