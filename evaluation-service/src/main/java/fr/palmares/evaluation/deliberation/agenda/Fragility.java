package fr.palmares.evaluation.deliberation.agenda;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How little would give a file another level, before the jury settles it.
 *
 * @param level what the rulebook's aggregation gives; null for no level
 * @param lowest what the lowest points on each criterion would give
 * @param highest what the highest points on each criterion would give
 * @param margin the fewest percent points of the total that gain or lose a level; null where none
 *     can be
 * @param spread how far the highest total is from the lowest, in percent points
 */
record Fragility(
    @Nullable LevelId level,
    @Nullable LevelId lowest,
    @Nullable LevelId highest,
    @Nullable Rational margin,
    Rational spread) {

  /**
   * Most fragile first: files whose level the jurors' disagreement leaves open, then by the margin,
   * the smaller first, then by the spread, the larger first.
   */
  static final Comparator<Fragility> MOST_FRAGILE_FIRST =
      Comparator.comparing(Fragility::open)
          .reversed()
          .thenComparing(
              Fragility::margin, Comparator.nullsLast(Comparator.<Rational>naturalOrder()))
          .thenComparing(Fragility::spread, Comparator.reverseOrder());

  /** Whether the level depends on whom of the jurors one follows. */
  boolean open() {
    return !Objects.equals(lowest, highest);
  }

  /**
   * The fragility of a file; empty where it cannot be computed, because nobody scored a criterion
   * or nothing that counts applies.
   *
   * @param given the points that count on each criterion; those settled where they are settled
   * @param leftOut criteria that the jury found not to apply
   */
  static Optional<Fragility> of(
      Rulebook rulebook, Map<CriterionId, List<Points>> given, Set<CriterionId> leftOut) {
    boolean computable =
        rulebook.criteria().stream()
                .filter(criterion -> !leftOut.contains(criterion.id()))
                .noneMatch(criterion -> given.getOrDefault(criterion.id(), List.of()).isEmpty())
            && rulebook.criteria().stream()
                .anyMatch(
                    criterion ->
                        !leftOut.contains(criterion.id())
                            && criterion.weightedMaximum().value().signum() > 0);
    if (!computable) {
      return Optional.empty();
    }
    Assessment low = assess(rulebook, given, leftOut, Collections::min);
    Assessment high = assess(rulebook, given, leftOut, Collections::max);
    Assessment middle = assess(rulebook, given, leftOut, rulebook.aggregation()::of);
    return Optional.of(
        new Fragility(
            middle.level(),
            low.level(),
            high.level(),
            new Margin(rulebook, middle, leftOut).nearest().orElse(null),
            high.percentage().value().minus(low.percentage().value())));
  }

  private static Assessment assess(
      Rulebook rulebook,
      Map<CriterionId, List<Points>> given,
      Set<CriterionId> leftOut,
      Function<List<Points>, Points> one) {
    Map<CriterionId, Points> points = new LinkedHashMap<>();
    given.forEach(
        (criterion, all) -> {
          if (!leftOut.contains(criterion)) {
            points.put(criterion, one.apply(all));
          }
        });
    return Assessment.of(rulebook, points, leftOut);
  }
}
