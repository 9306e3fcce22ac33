package fr.palmares.evaluation.deliberation.agenda;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Axis;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.Requirement;
import fr.palmares.kernel.rulebook.Requirement.Kind;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far an assessment is from another level: the fewest points that gain or lose one. */
record Margin(Rulebook rulebook, Assessment assessment, Set<CriterionId> leftOut) {

  private static final Rational HUNDRED = Rational.of(100);

  /** In percent points of the total; empty where no level can be gained or lost. */
  Optional<Rational> nearest() {
    List<Level> levels = rulebook.levelScale().levels();
    int rank = rulebook.levelScale().rank(assessment.level());
    Stream<Rational> gained = levels.stream().skip(rank).flatMap(level -> toGain(level).stream());
    Stream<Rational> lost = rank == 0 ? Stream.empty() : toLose(levels.get(rank - 1)).stream();
    return Stream.concat(gained, lost)
        .min(Rational::compareTo)
        .map(points -> points.times(HUNDRED).over(assessment.maximum().value()));
  }

  /**
   * The fewest points that lose a level: those that its narrowest condition has to spare. A
   * criterion that does not count in the total has none to lose.
   */
  private Optional<Rational> toLose(Level level) {
    return assessment.requirements(level).stream()
        .filter(one -> one.reached() != null && one.required().signum() > 0)
        .filter(this::counts)
        .map(one -> points(one, one.toSpare()))
        .min(Rational::compareTo);
  }

  /**
   * The fewest points that meet every condition of a level. A point on a criterion also counts on
   * its axis and in the total, so it is never counted twice. Where a condition is not met that
   * points of the total cannot meet, no number of them gains the level.
   */
  private Optional<Rational> toGain(Level level) {
    List<Requirement> conditions = assessment.requirements(level);
    if (conditions.stream().anyMatch(one -> !one.met() && !counts(one))) {
      return Optional.empty();
    }
    Rational onAxes = Rational.ZERO;
    for (Axis axis : rulebook.axes()) {
      Rational onCriteria = Rational.ZERO;
      for (CriterionId criterion : axis.criteria().stream().map(c -> c.id()).toList()) {
        onCriteria =
            onCriteria.plus(most(conditions.stream().filter(c -> criterion.equals(c.criterion()))));
      }
      Rational onAxis = most(conditions.stream().filter(c -> axis.id().equals(c.axis())));
      onAxes = onAxes.plus(max(onAxis, onCriteria));
    }
    Rational onTotal =
        most(conditions.stream().filter(c -> c.kind() == Kind.PERCENT || c.kind() == Kind.POINTS));
    return Optional.of(max(onAxes, onTotal));
  }

  /** Whether what a condition is about counts in the total: a criterion may weigh nothing. */
  private boolean counts(Requirement condition) {
    return condition.kind() == Kind.POINTS || whole(condition).value().signum() > 0;
  }

  private Rational most(Stream<Requirement> conditions) {
    return conditions.map(one -> points(one, one.missing())).reduce(Rational.ZERO, Margin::max);
  }

  private static Rational max(Rational a, Rational b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** So much of a condition's figure, in points of the total. */
  private Rational points(Requirement condition, Rational amount) {
    return condition.kind() == Kind.POINTS
        ? amount
        : amount.times(whole(condition).value()).over(HUNDRED);
  }

  /** What a share is a share of. */
  private Points whole(Requirement condition) {
    return condition.kind() == Kind.PERCENT
        ? assessment.maximum()
        : rulebook.axes().stream()
            .flatMap(
                axis ->
                    axis.criteria().stream()
                        .filter(criterion -> !leftOut.contains(criterion.id()))
                        .filter(
                            criterion ->
                                axis.id().equals(condition.axis())
                                    || criterion.id().equals(condition.criterion())))
            .map(criterion -> criterion.weightedMaximum())
            .reduce(Points.ZERO, Points::plus);
  }
}
