package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Requirement.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rulebook makes of settled points: the one place where a total and a level are computed,
 * for an estimate, an award, a what-if and a verification alike.
 *
 * @param total weighted points over all criteria
 * @param maximum what the criteria that apply add up to
 * @param axes the share reached on each axis of which anything applies, in the rubric's order
 * @param criteria the share reached on each criterion that applies
 * @param level the highest level of which every condition is met; null when there is none
 */
public record Assessment(
    Points total,
    Points maximum,
    Percentage percentage,
    Map<AxisId, Percentage> axes,
    Map<CriterionId, Percentage> criteria,
    @Nullable LevelId level) {

  /** As {@link #of(Rulebook, Map, Set)}, where every criterion applies. */
  public static Assessment of(Rulebook rulebook, Map<CriterionId, Points> settled) {
    return of(rulebook, settled, Set.of());
  }

  /**
   * Computes total, shares and level. A criterion that does not apply counts neither in the total
   * nor in a maximum, and a condition on it, or on an axis of such criteria only, bars no level.
   *
   * @param settled the settled points of every criterion of the rulebook that applies
   * @param leftOut criteria that do not apply to this applicant
   * @throws Refusal {@code criteria-not-settled} when one is missing, {@code points-out-of-range},
   *     {@code nothing-applies}
   */
  public static Assessment of(
      Rulebook rulebook, Map<CriterionId, Points> settled, Set<CriterionId> leftOut) {
    checkComplete(rulebook, settled, leftOut);
    Points total = Points.ZERO;
    Points maximum = Points.ZERO;
    Map<AxisId, Percentage> axes = new LinkedHashMap<>();
    Map<CriterionId, Percentage> criteria = new LinkedHashMap<>();
    for (Axis axis : rulebook.axes()) {
      Points reached = Points.ZERO;
      Points reachable = Points.ZERO;
      for (Criterion criterion : axis.criteria()) {
        if (!leftOut.contains(criterion.id())) {
          Points points = settled.getOrDefault(criterion.id(), Points.ZERO);
          criterion.checkRange(points);
          criteria.put(criterion.id(), points.percentOf(criterion.max()));
          reached = reached.plus(points.weighted(criterion.weight()));
          reachable = reachable.plus(criterion.weightedMaximum());
        }
      }
      if (reachable.value().signum() > 0) {
        axes.put(axis.id(), reached.percentOf(reachable));
      }
      total = total.plus(reached);
      maximum = maximum.plus(reachable);
    }
    if (maximum.value().signum() == 0) {
      throw Refusal.conflict("nothing-applies", "no criterion that counts applies");
    }
    return new Assessment(total, maximum, total.percentOf(maximum), axes, criteria, null)
        .levelled(rulebook.levelScale());
  }

  private static void checkComplete(
      Rulebook rulebook, Map<CriterionId, Points> settled, Set<CriterionId> leftOut) {
    List<CriterionId> missing =
        rulebook.criteria().stream()
            .map(Criterion::id)
            .filter(criterion -> !settled.containsKey(criterion) && !leftOut.contains(criterion))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.conflict("criteria-not-settled", "settle these criteria first: %s", missing);
    }
  }

  /** Every condition of a level, as it stands here; the level is reached when all are met. */
  public List<Requirement> requirements(Level level) {
    List<Requirement> all = new ArrayList<>();
    all.add(of(Kind.PERCENT, null, null, level.minPercent(), percentage));
    Points least = level.minPoints();
    if (least != null) {
      all.add(new Requirement(Kind.POINTS, null, null, least.value(), total.value()));
    }
    axes.forEach(
        (axis, share) -> all.add(of(Kind.AXIS, axis, null, level.minPercentPerAxis(), share)));
    for (Gate gate : level.conditions()) {
      AxisId axis = gate.axis();
      all.add(
          axis == null
              ? of(
                  Kind.CRITERION,
                  null,
                  gate.criterion(),
                  gate.minPercent(),
                  criteria.get(gate.criterion()))
              : of(Kind.AXIS, axis, null, gate.minPercent(), axes.get(axis)));
    }
    return all;
  }

  private static Requirement of(
      Kind kind,
      @Nullable AxisId axis,
      @Nullable CriterionId criterion,
      Percentage required,
      @Nullable Percentage reached) {
    return new Requirement(
        kind, axis, criterion, required.value(), reached == null ? null : reached.value());
  }

  /** This assessment, on the highest level of which it meets every condition. */
  private Assessment levelled(LevelScale scale) {
    LevelId highest = null;
    for (Level candidate : scale.levels()) {
      if (requirements(candidate).stream().allMatch(Requirement::met)) {
        highest = candidate.id();
      }
    }
    return new Assessment(total, maximum, percentage, axes, criteria, highest);
  }
}
