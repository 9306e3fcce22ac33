package fr.palmares.application.estimate;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Axis;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Gate;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.Requirement;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The extreme ways in which an application with these answers can still come out: every figure that
 * a condition of a level asks for is lowest in one of the worst, and highest in one of the best.
 * The jury may find of some criteria that they do not apply, which moves shares both ways.
 *
 * @param everything where every criterion applies: the worst first, then the best
 */
record Completions(
    List<Assessment> worst, List<Assessment> best, Everything everything, Rulebook rules) {

  /** Where every criterion applies. */
  record Everything(Assessment worst, Assessment best) {}

  static Completions of(Rulebook rules, Map<CriterionId, Range> ranges) {
    Map<CriterionId, Points> low = new HashMap<>();
    Map<CriterionId, Points> high = new HashMap<>();
    ranges.forEach(
        (criterion, range) -> {
          low.put(criterion, range.least());
          high.put(criterion, range.most());
        });
    return new Completions(
        assessed(rules, low, leftOut(rules, low, true)),
        assessed(rules, high, leftOut(rules, high, false)),
        new Everything(Assessment.of(rules, low), Assessment.of(rules, high)),
        rules);
  }

  /** Whether the level's conditions are met however it comes out. */
  boolean reachAtLeast(Level level) {
    return worst.stream()
        .flatMap(assessment -> assessment.requirements(level).stream())
        .allMatch(Requirement::met);
  }

  /** Whether each of the level's conditions is met in some way in which it can come out. */
  boolean mayReach(Level level) {
    return everything.best().requirements(level).stream()
        .allMatch(
            wanted ->
                best.stream()
                    .anyMatch(
                        assessment ->
                            assessment.requirements(level).stream()
                                .filter(requirement -> isSame(requirement, wanted))
                                .allMatch(Requirement::met)));
  }

  private static boolean isSame(Requirement one, Requirement other) {
    return one.kind() == other.kind()
        && Objects.equals(one.axis(), other.axis())
        && Objects.equals(one.criterion(), other.criterion())
        && one.required().equals(other.required());
  }

  private static List<Assessment> assessed(
      Rulebook rules, Map<CriterionId, Points> points, Set<Set<CriterionId>> leftOut) {
    return leftOut.stream()
        .filter(out -> somethingCounts(rules, out))
        .map(out -> Assessment.of(rules, points, out))
        .toList();
  }

  /** For each figure, what is left out where it is lowest, or highest. */
  private static Set<Set<CriterionId>> leftOut(
      Rulebook rules, Map<CriterionId, Points> points, boolean lowest) {
    Set<Set<CriterionId>> ways = new HashSet<>();
    ways.add(Set.of());
    List<Criterion> all = rules.criteria();
    ways.add(extremeShare(all, points, lowest));
    if (lowest) {
      ways.add(fewestPoints(all, points));
    }
    for (Axis axis : rules.axes()) {
      ways.add(extremeShare(axis.criteria(), points, lowest));
      if (!lowest) {
        // Left out whole, an axis bars no level.
        ways.add(ids(axis.criteria(), Criterion::mayBeLeftOut));
      }
    }
    if (!lowest) {
      for (Level level : rules.levelScale().levels()) {
        level.conditions().stream()
            .map(Gate::criterion)
            .filter(Objects::nonNull)
            .forEach(criterion -> ways.add(Set.of(criterion)));
      }
    }
    Set<CriterionId> optional = ids(all, Criterion::mayBeLeftOut);
    ways.removeIf(out -> !optional.containsAll(out));
    return ways;
  }

  /**
   * What counts for sure, and of the rest, from the extreme on, whatever moves the share its way.
   */
  private static Set<CriterionId> extremeShare(
      List<Criterion> among, Map<CriterionId, Points> points, boolean lowest) {
    Comparator<Criterion> byShare = Comparator.comparing(c -> share(c, points));
    List<Criterion> optional =
        new ArrayList<>(among.stream().filter(Criterion::mayBeLeftOut).toList());
    optional.sort(lowest ? byShare : byShare.reversed());
    Rational reached = Rational.ZERO;
    Rational reachable = Rational.ZERO;
    for (Criterion criterion : among) {
      if (!criterion.mayBeLeftOut()) {
        reached = reached.plus(weighted(criterion, points));
        reachable = reachable.plus(criterion.weightedMaximum().value());
      }
    }
    Set<CriterionId> out = new HashSet<>();
    for (Criterion criterion : optional) {
      Rational most = criterion.weightedMaximum().value();
      int step = weighted(criterion, points).times(reachable).compareTo(reached.times(most));
      if (most.signum() > 0 && (reachable.signum() == 0 || (lowest ? step < 0 : step > 0))) {
        reached = reached.plus(weighted(criterion, points));
        reachable = reachable.plus(most);
      } else {
        out.add(criterion.id());
      }
    }
    return out;
  }

  /** Where nothing counts for sure, what adds least stays: something has to count. */
  private static Set<CriterionId> fewestPoints(
      List<Criterion> all, Map<CriterionId, Points> points) {
    Set<CriterionId> out = ids(all, Criterion::mayBeLeftOut);
    boolean something =
        all.stream().anyMatch(c -> !c.mayBeLeftOut() && c.weightedMaximum().value().signum() > 0);
    if (!something) {
      all.stream()
          .filter(c -> c.mayBeLeftOut() && c.weightedMaximum().value().signum() > 0)
          .min(Comparator.comparing(c -> weighted(c, points)))
          .ifPresent(c -> out.remove(c.id()));
    }
    return out;
  }

  private static boolean somethingCounts(Rulebook rules, Set<CriterionId> out) {
    return rules.criteria().stream()
        .anyMatch(c -> !out.contains(c.id()) && c.weightedMaximum().value().signum() > 0);
  }

  private static Rational share(Criterion criterion, Map<CriterionId, Points> points) {
    return points.getOrDefault(criterion.id(), Points.ZERO).value().over(criterion.max().value());
  }

  private static Rational weighted(Criterion criterion, Map<CriterionId, Points> points) {
    return points.getOrDefault(criterion.id(), Points.ZERO).weighted(criterion.weight()).value();
  }

  private static Set<CriterionId> ids(List<Criterion> among, Predicate<Criterion> which) {
    Set<CriterionId> ids = new HashSet<>();
    among.stream().filter(which).forEach(criterion -> ids.add(criterion.id()));
    return ids;
  }

  /** The criteria that a condition is about. */
  static List<Criterion> about(Requirement requirement, Rulebook rules) {
    AxisId axis = requirement.axis();
    return rules.axes().stream()
        .filter(a -> axis == null || a.id().equals(axis))
        .flatMap(a -> a.criteria().stream())
        .filter(c -> requirement.criterion() == null || c.id().equals(requirement.criterion()))
        .toList();
  }
}
