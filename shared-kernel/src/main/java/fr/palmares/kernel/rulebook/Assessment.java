package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rulebook makes of settled points: the one place where a total and a level are computed,
 * for an estimate, an award, a what-if and a verification alike.
 *
 * @param total weighted points over all criteria
 * @param axes the share reached on each axis, in the rubric's order
 * @param level the highest level whose thresholds are reached; null when none is
 */
public record Assessment(
    Points total,
    Points maximum,
    Percentage percentage,
    Map<AxisId, Percentage> axes,
    @Nullable LevelId level) {

  /**
   * Computes total, shares and level.
   *
   * @param settled the settled points of every criterion of the rulebook
   * @throws Refusal {@code criteria-not-settled} when one is missing, {@code points-out-of-range}
   */
  public static Assessment of(Rulebook rulebook, Map<CriterionId, Points> settled) {
    checkComplete(rulebook, settled);
    Points total = Points.ZERO;
    Map<AxisId, Percentage> axes = new LinkedHashMap<>();
    for (Axis axis : rulebook.axes()) {
      Points reached = reached(axis, settled);
      axes.put(axis.id(), reached.percentOf(axis.maximum()));
      total = total.plus(reached);
    }
    Percentage percentage = total.percentOf(rulebook.maximum());
    return new Assessment(
        total,
        rulebook.maximum(),
        percentage,
        axes,
        highestReached(rulebook.levelScale(), percentage, axes));
  }

  private static void checkComplete(Rulebook rulebook, Map<CriterionId, Points> settled) {
    List<CriterionId> missing =
        rulebook.criteria().stream()
            .map(Criterion::id)
            .filter(criterion -> !settled.containsKey(criterion))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.conflict("criteria-not-settled", "settle these criteria first: %s", missing);
    }
  }

  private static Points reached(Axis axis, Map<CriterionId, Points> settled) {
    Points reached = Points.ZERO;
    for (Criterion criterion : axis.criteria()) {
      Points points = settled.getOrDefault(criterion.id(), Points.ZERO);
      criterion.checkRange(points);
      reached = reached.plus(points.weighted(criterion.weight()));
    }
    return reached;
  }

  private static @Nullable LevelId highestReached(
      LevelScale scale, Percentage percentage, Map<AxisId, Percentage> axes) {
    LevelId highest = null;
    for (Level level : scale.levels()) {
      boolean overall = percentage.compareTo(level.minPercent()) >= 0;
      boolean onEveryAxis =
          axes.values().stream().allMatch(axis -> axis.compareTo(level.minPercentPerAxis()) >= 0);
      if (overall && onEveryAxis) {
        highest = level.id();
      }
    }
    return highest;
  }
}
