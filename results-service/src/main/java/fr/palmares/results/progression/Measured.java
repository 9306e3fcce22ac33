package fr.palmares.results.progression;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.results.evaluated.Settled;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an application reached on each criterion that applied to it. */
record Measured(Map<CriterionId, Mark> marks) {

  /**
   * On one criterion.
   *
   * @param share of its maximum, 0 to 1
   * @param worth what its maximum adds to the total
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

  /** The same in percent of all that applied. */
  Measured inPercent() {
    Rational maximum =
        marks.values().stream().map(Mark::worth).reduce(Rational.ZERO, Rational::plus);
    Map<CriterionId, Mark> shares = new LinkedHashMap<>();
    marks.forEach(
        (criterion, mark) ->
            shares.put(
                criterion,
                new Mark(mark.share(), mark.worth().times(Rational.of(100)).over(maximum))));
    return new Measured(shares);
  }

  Rational total() {
    return marks.values().stream().map(Mark::reached).reduce(Rational.ZERO, Rational::plus);
  }
}
