package fr.palmares.results.levels;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.Edition2022;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the points, levels keep these promises; the rulebook is that of 2022. */
class AnyAwardTest {

  private static final Rulebook RULEBOOK = Edition2022.rulebook();

  @Property(tries = 200)
  void more_points_never_lower_the_level(
      @ForAll long seed, @ForAll @IntRange(max = 20) int criterion) {
    Map<CriterionId, Points> settled = settled(seed);
    Criterion raised = RULEBOOK.criteria().get(criterion);
    Map<CriterionId, Points> more = new HashMap<>(settled);
    more.put(raised.id(), raised.max());

    assertThat(rank(more)).isGreaterThanOrEqualTo(rank(settled));
  }

  @Property(tries = 200)
  void the_same_points_under_the_same_rulebook_give_the_same_level(@ForAll long seed) {
    Map<CriterionId, Points> settled = settled(seed);
    List<CriterionId> order = new ArrayList<>(settled.keySet());
    Collections.shuffle(order, new Random(seed));
    Map<CriterionId, Points> shuffled = new LinkedHashMap<>();
    order.forEach(criterion -> shuffled.put(criterion, settled.get(criterion)));

    assertThat(Assessment.of(Edition2022.rulebook(), shuffled))
        .isEqualTo(Assessment.of(RULEBOOK, settled));
  }

  private static int rank(Map<CriterionId, Points> settled) {
    return RULEBOOK.levelScale().rank(Assessment.of(RULEBOOK, settled).level());
  }

  /** Sixths of points within each criterion's range, around a strength that the seed gives. */
  private static Map<CriterionId, Points> settled(long seed) {
    Random random = new Random(seed);
    double strength = random.nextDouble();
    Map<CriterionId, Points> settled = new LinkedHashMap<>();
    for (Criterion criterion : RULEBOOK.criteria()) {
      int sixths = criterion.max().rounded().intValueExact() * 6;
      double share = Math.min(1, Math.max(0, strength + (random.nextDouble() - 0.5) / 2));
      settled.put(
          criterion.id(), new Points(Rational.of(Math.round(share * sixths)).over(Rational.of(6))));
    }
    return settled;
  }
}
