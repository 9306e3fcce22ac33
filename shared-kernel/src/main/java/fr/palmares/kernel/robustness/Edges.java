package fr.palmares.kernel.robustness;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Axis;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * At which values of a figure a condition of some level begins or ceases to be met. What a
 * condition has beyond its threshold, times what it is a share of, is linear in a criterion's
 * points and in its weight: two samples give the root.
 */
final class Edges {

  private Edges() {}

  /** The roots of every condition of every level, by two values of the figure. */
  static Set<Rational> of(Function<Rational, Judgement> at, Rational one, Rational other) {
    Judgement first = at.apply(one);
    Judgement second = at.apply(other);
    Assessment before = first.assessment();
    Assessment after = second.assessment();
    Set<Rational> roots = new TreeSet<>();
    for (Level level : first.rulebook().levelScale().levels()) {
      List<Requirement> here = before.requirements(level);
      List<Requirement> there = after.requirements(level);
      for (int i = 0; i < here.size(); i++) {
        root(one, excess(here.get(i), first, before), other, excess(there.get(i), second, after))
            .ifPresent(roots::add);
      }
    }
    return roots;
  }

  private static Optional<Rational> root(
      Rational one, Optional<Rational> atOne, Rational other, Optional<Rational> atOther) {
    if (atOne.isEmpty() || atOther.isEmpty() || atOne.equals(atOther)) {
      return Optional.empty();
    }
    Rational slope = atOther.get().minus(atOne.get()).over(other.minus(one));
    return Optional.of(one.minus(atOne.get().over(slope)));
  }

  private static Optional<Rational> excess(
      Requirement condition, Judgement judgement, Assessment assessment) {
    return Optional.ofNullable(condition.reached())
        .map(
            reached ->
                reached
                    .minus(condition.required())
                    .times(whole(condition, judgement, assessment).value()));
  }

  private static Points whole(Requirement condition, Judgement judgement, Assessment assessment) {
    return switch (condition.kind()) {
      case PERCENT -> assessment.maximum();
      case AXIS ->
          judgement.rulebook().axes().stream()
              .filter(axis -> axis.id().equals(condition.axis()))
              .map(axis -> applying(axis, judgement.leftOut()))
              .findFirst()
              .orElseThrow();
      case POINTS, CRITERION -> Points.of(1);
    };
  }

  private static Points applying(Axis axis, Set<CriterionId> leftOut) {
    return axis.criteria().stream()
        .filter(criterion -> !leftOut.contains(criterion.id()))
        .map(Criterion::weightedMaximum)
        .reduce(Points.ZERO, Points::plus);
  }
}
