package fr.palmares.application.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever the rulebook, the answers, what jurors then give where answers tell nothing, and what
 * they find not to apply: it lies between the two ends of the estimate.
 */
class AnyEstimateTest {

  @Property(tries = 2000)
  void every_way_to_come_out_lies_between_the_ends(@ForAll long seed) {
    Random random = new Random(seed);
    Rulebook rules = rulebook(random);
    Map<CriterionId, String> answers = answers(rules, random);
    Estimate estimate = Estimate.of(rules, answers);
    LevelScale scale = rules.levelScale();

    for (int way = 0; way < 8; way++) {
      Set<CriterionId> leftOut = leftOut(rules, random);
      Assessment comesOut = Assessment.of(rules, points(rules, answers, random), leftOut);

      assertThat(scale.rank(comesOut.level()))
          .isBetween(
              scale.rank(estimate.least().level().level()),
              scale.rank(estimate.most().level().level()));
      assertThat(comesOut.total()).isLessThanOrEqualTo(estimate.most().total());
      if (leftOut.isEmpty()) {
        assertThat(comesOut.total()).isGreaterThanOrEqualTo(estimate.least().total());
        assertThat(comesOut.percentage())
            .isBetween(estimate.least().percentage(), estimate.most().percentage());
      }
    }
  }

  @Property(tries = 300)
  void what_is_missing_names_the_best_chance_first(@ForAll long seed) {
    Random random = new Random(seed);
    Rulebook rules = rulebook(random);
    Map<CriterionId, String> answers = answers(rules, random);

    for (Estimate.Missing missing : Estimate.of(rules, answers).missing()) {
      assertThat(missing.missing().signum()).isPositive();
      List<Points> gains = missing.chances().stream().map(Estimate.Chance::gain).toList();
      assertThat(gains).isSortedAccordingTo((a, b) -> b.compareTo(a));
      assertThat(missing.words()).startsWith("« ").contains("il manque");
    }
  }

  private static Map<CriterionId, String> answers(Rulebook rules, Random random) {
    Map<CriterionId, String> answers = new HashMap<>();
    for (Criterion criterion : rules.criteria()) {
      List<String> choices = List.copyOf(criterion.asked().points().keySet());
      if (random.nextBoolean()) {
        answers.put(
            criterion.id(),
            choices.isEmpty() ? "oui" : choices.get(random.nextInt(choices.size())));
      }
    }
    return answers;
  }

  /** What an answer is worth, else what jurors give: often nothing or all of it. */
  private static Map<CriterionId, Points> points(
      Rulebook rules, Map<CriterionId, String> answers, Random random) {
    Map<CriterionId, Points> points = new HashMap<>();
    for (Criterion criterion : rules.criteria()) {
      String answer = answers.get(criterion.id());
      int max = criterion.max().rounded().intValueExact();
      points.put(
          criterion.id(),
          (answer == null ? java.util.Optional.<Points>empty() : criterion.asked().worth(answer))
              .orElseGet(
                  () ->
                      Points.of(
                          switch (random.nextInt(3)) {
                            case 0 -> 0;
                            case 1 -> max;
                            default -> random.nextInt(max + 1);
                          })));
    }
    return points;
  }

  private static Set<CriterionId> leftOut(Rulebook rules, Random random) {
    Set<CriterionId> out = new HashSet<>();
    rules.criteria().stream()
        .filter(criterion -> criterion.mayBeLeftOut() && random.nextBoolean())
        .forEach(criterion -> out.add(criterion.id()));
    boolean somethingCounts =
        rules.criteria().stream()
            .anyMatch(c -> !out.contains(c.id()) && c.weightedMaximum().value().signum() > 0);
    return somethingCounts ? out : Set.of();
  }

  private static Rulebook rulebook(Random random) {
    List<Map<String, Object>> axes = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int a = 0; a <= random.nextInt(3); a++) {
      List<Map<String, Object>> criteria = new ArrayList<>();
      for (int c = 0; c <= random.nextInt(4); c++) {
        ids.add(a + "." + c);
        criteria.add(criterion(a + "." + c, c == 0 ? 1 : random.nextInt(4), random));
      }
      axes.add(Map.of("id", "axis" + a, "name", "Axe " + a, "criteria", criteria));
    }
    List<Map<String, Object>> levels = new ArrayList<>();
    int[] percents = random.ints(4, 0, 101).sorted().toArray();
    int[] points = random.ints(4, 0, 30).sorted().toArray();
    for (int l = 0; l <= random.nextInt(4); l++) {
      Map<String, Object> level = new HashMap<>();
      level.putAll(Map.of("id", "l" + l, "name", "Niveau " + l, "minPercent", percents[l]));
      level.put("minPercentPerAxis", random.nextInt(3) == 0 ? random.nextInt(80) : 0);
      if (random.nextInt(4) == 0) {
        level.put("minPoints", Math.min(points[l], maximum(axes)));
      }
      if (random.nextInt(3) == 0) {
        level.put("gates", List.of(gate(axes.size(), ids, random)));
      }
      levels.add(level);
    }
    return RulebookReader.read(
        Map.of(
            "label",
            "Label d'essai",
            "edition",
            2031,
            "levelScale",
            Map.of("levels", levels),
            "axes",
            axes));
  }

  /** Each criterion's maximum by its weight. */
  private static int maximum(List<Map<String, Object>> axes) {
    return axes.stream()
        .map(axis -> Objects.requireNonNull(axis.get("criteria")))
        .flatMap(criteria -> ((List<?>) criteria).stream())
        .map(criterion -> (Map<?, ?>) criterion)
        .mapToInt(
            criterion -> {
              Object max = Objects.requireNonNull(criterion.get("max"));
              Object weight = Objects.requireNonNull(criterion.get("weight"));
              return (Integer) max * (Integer) weight;
            })
        .sum();
  }

  private static Map<String, Object> gate(int axes, List<String> ids, Random random) {
    int percent = random.nextInt(101);
    return random.nextBoolean()
        ? Map.of("axis", "axis" + random.nextInt(axes), "minPercent", percent)
        : Map.of("criterion", ids.get(random.nextInt(ids.size())), "minPercent", percent);
  }

  private static Map<String, Object> criterion(String id, int weight, Random random) {
    int max = 1 + random.nextInt(6);
    Map<String, Object> criterion = new HashMap<>();
    criterion.putAll(Map.of("id", id, "name", "Critère " + id, "max", max, "weight", weight));
    criterion.put("mayNotApply", random.nextBoolean());
    if (random.nextBoolean()) {
      Map<String, Object> points = new HashMap<>();
      IntStream.range(0, 3).forEach(i -> points.put("choix " + i, random.nextInt(max + 1)));
      criterion.put("answer", Map.of("kind", "choice", "points", points));
    }
    return criterion;
  }
}
