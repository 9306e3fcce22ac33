package fr.palmares.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the rulebook and the jurors' points, totals and levels are those of a second, naive
 * computation that shares nothing with the first: it counts in whole numbers, points in sixtieths
 * (what up to five jurors give has no smaller part) and weights in halves.
 */
class AnyRulebookTest {

  private static final int POINT = 60;
  private static final int WEIGHT = 2;

  /** A criterion, what the jurors gave on it, and whether it does not apply. */
  private record Naive(int axis, int max, int halves, List<Integer> given, boolean out) {
    int settled(Aggregation aggregation) {
      int[] sorted = given.stream().mapToInt(points -> points).sorted().toArray();
      int n = sorted.length;
      return switch (aggregation) {
        case MEAN -> POINT * Arrays.stream(sorted).sum() / n;
        case MEDIAN -> POINT * (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        case TRIMMED_MEAN ->
            n < 3
                ? POINT * Arrays.stream(sorted).sum() / n
                : POINT * Arrays.stream(sorted, 1, n - 1).sum() / (n - 2);
      };
    }
  }

  /** A level's conditions; what it does not ask for is 0. */
  private record Asked(
      int percent,
      int points,
      int perAxis,
      int gateAxis,
      int onAxis,
      int gateOn,
      int onCriterion) {}

  @Property(tries = 1000)
  void totals_and_levels_are_those_of_a_naive_count(
      @ForAll long seed, @ForAll Aggregation aggregation) {
    Random random = new Random(seed);
    List<Naive> criteria = criteria(random);
    List<Asked> levels = levels(random, criteria);
    Map<CriterionId, Points> settled = new LinkedHashMap<>();
    Set<CriterionId> leftOut = new HashSet<>();
    for (int i = 0; i < criteria.size(); i++) {
      CriterionId id = CriterionId.of("c" + i);
      if (criteria.get(i).out()) {
        leftOut.add(id);
      } else {
        settled.put(id, aggregation.of(criteria.get(i).given().stream().map(Points::of).toList()));
      }
    }

    Assessment assessment =
        Assessment.of(RulebookReader.read(document(criteria, levels)), settled, leftOut);

    long total = sum(criteria, aggregation, -1);
    long maximum = most(criteria, -1);
    Rational part = Rational.of(POINT * WEIGHT);
    assertThat(assessment.total().value()).isEqualTo(Rational.of(total).over(part));
    assertThat(assessment.maximum().value()).isEqualTo(Rational.of(maximum).over(part));
    LevelId level = level(criteria, levels, aggregation);
    assertThat(assessment.level()).isEqualTo(level);
    Statistics.collect(level == null ? "none" : level.text());
  }

  private static @Nullable LevelId level(
      List<Naive> criteria, List<Asked> levels, Aggregation aggregation) {
    LevelId reached = null;
    for (int i = 0; i < levels.size(); i++) {
      if (reached(criteria, levels.get(i), aggregation)) {
        reached = LevelId.of("l" + i);
      }
    }
    return reached;
  }

  private static boolean reached(List<Naive> criteria, Asked level, Aggregation aggregation) {
    Naive gate = criteria.get(level.gateOn());
    boolean reached =
        enough(criteria, aggregation, -1, level.percent())
            && sum(criteria, aggregation, -1) >= (long) level.points() * POINT * WEIGHT
            && enough(criteria, aggregation, level.gateAxis(), level.onAxis())
            && (gate.out()
                || gate.settled(aggregation) * 100 >= level.onCriterion() * gate.max() * POINT);
    for (Naive criterion : criteria) {
      reached &= enough(criteria, aggregation, criterion.axis(), level.perAxis());
    }
    return reached;
  }

  /** Whether the share of an axis, or of everything for -1, is at least so many percent. */
  private static boolean enough(
      List<Naive> criteria, Aggregation aggregation, int axis, int percent) {
    return sum(criteria, aggregation, axis) * 100 >= percent * most(criteria, axis);
  }

  private static long sum(List<Naive> criteria, Aggregation aggregation, int axis) {
    long sum = 0;
    for (Naive one : criteria) {
      if (!one.out() && (axis < 0 || one.axis() == axis)) {
        sum += (long) one.settled(aggregation) * one.halves();
      }
    }
    return sum;
  }

  private static long most(List<Naive> criteria, int axis) {
    long most = 0;
    for (Naive one : criteria) {
      if (!one.out() && (axis < 0 || one.axis() == axis)) {
        most += (long) one.max() * POINT * one.halves();
      }
    }
    return most;
  }

  /**
   * One to three axes of one to three criteria each; the first of each counts, the very first
   * applies.
   */
  private static List<Naive> criteria(Random random) {
    List<Naive> criteria = new ArrayList<>();
    int axes = 1 + random.nextInt(3);
    for (int axis = 0; axis < axes; axis++) {
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        boolean first = criteria.isEmpty() || criteria.get(criteria.size() - 1).axis() < axis;
        int max = 1 + random.nextInt(6);
        List<Integer> given = random.ints(1 + random.nextInt(5), 0, max + 1).boxed().toList();
        int halves = first ? 2 : random.nextInt(7);
        criteria.add(
            new Naive(axis, max, halves, given, !criteria.isEmpty() && random.nextInt(5) == 0));
      }
    }
    return criteria;
  }

  /** Thresholds that small numbers meet exactly often enough. */
  private static List<Asked> levels(Random random, List<Naive> criteria) {
    int all = criteria.stream().mapToInt(one -> one.max() * one.halves() / WEIGHT).sum();
    int axes = criteria.get(criteria.size() - 1).axis() + 1;
    int[] percents = random.ints(3, 0, 5).map(quarter -> quarter * 25).sorted().toArray();
    int[] points = random.ints(3, 0, 1 + random.nextInt(1 + all)).sorted().toArray();
    List<Asked> levels = new ArrayList<>();
    for (int i = 0; i < percents.length; i++) {
      levels.add(
          new Asked(
              percents[i],
              points[i],
              random.nextInt(3) == 0 ? 10 * random.nextInt(6) : 0,
              random.nextInt(axes),
              random.nextInt(4) == 0 ? 50 : 0,
              random.nextInt(criteria.size()),
              random.nextInt(4) == 0 ? 100 : 0));
    }
    return levels;
  }

  private static Map<String, Object> document(List<Naive> criteria, List<Asked> levels) {
    List<Map<String, Object>> axes = new ArrayList<>();
    for (int axis = 0; axis <= criteria.get(criteria.size() - 1).axis(); axis++) {
      List<Map<String, Object>> own = new ArrayList<>();
      for (int i = 0; i < criteria.size(); i++) {
        Naive one = criteria.get(i);
        if (one.axis() == axis) {
          own.add(
              Map.of(
                  "id", "c" + i,
                  "name", "C" + i,
                  "max", one.max(),
                  "weight", one.halves() + "/" + WEIGHT,
                  "mayNotApply", true));
        }
      }
      axes.add(Map.of("id", "a" + axis, "name", "A" + axis, "criteria", own));
    }
    List<Map<String, Object>> scale = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      Asked asked = levels.get(i);
      scale.add(
          Map.of(
              "id", "l" + i,
              "name", "L" + i,
              "minPercent", asked.percent(),
              "minPoints", asked.points(),
              "minPercentPerAxis", asked.perAxis(),
              "gates",
                  List.of(
                      Map.of("axis", "a" + asked.gateAxis(), "minPercent", asked.onAxis()),
                      Map.of(
                          "criterion", "c" + asked.gateOn(), "minPercent", asked.onCriterion()))));
    }
    return Map.of(
        "label",
        "Au hasard",
        "edition",
        2031,
        "levelScale",
        Map.of("id", "s", "noLevel", "Aucun", "levels", scale),
        "axes",
        axes);
  }
}
