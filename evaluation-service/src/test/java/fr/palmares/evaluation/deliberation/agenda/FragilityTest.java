package fr.palmares.evaluation.deliberation.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Criteria p.1 and p.2 (0-10 each) and q.1 (0-10, counts twice): 40 in all. Bronze from 25 %; or
 * from 50 %, with 10 % on each axis and 40 % on q.1.
 */
class FragilityTest {

  private static final CriterionId P1 = CriterionId.of("p.1");
  private static final CriterionId P2 = CriterionId.of("p.2");
  private static final CriterionId Q1 = CriterionId.of("q.1");
  private static final Rulebook RULEBOOK = rulebook();
  private static final Map<String, Object> OR_WITH_CHARTER =
      Map.of(
          "id",
          "or",
          "name",
          "Or",
          "minPercent",
          50,
          "gates",
          List.of(Map.of("criterion", "charte", "minPercent", 50)));

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        // points on p.1 and on the charter, which weighs nothing and bars the level below half
        "10, 1, or,   50",
        "7,  1, or,   20",
        "0,  1, none, 50",
        "10, 0, none, none",
        "0,  0, none, none",
      })
  void a_condition_on_what_weighs_nothing_is_neither_met_nor_lost_by_points_of_the_total(
      String p1, String charter, @Nullable String level, @Nullable String margin) {
    CriterionId charte = CriterionId.of("charte");
    Rulebook weightless =
        RulebookReader.read(
            Map.of(
                "label",
                "L",
                "edition",
                "2031",
                "levelScale",
                Map.of("levels", List.of(OR_WITH_CHARTER)),
                "axes",
                List.of(
                    Map.of(
                        "id",
                        "p",
                        "name",
                        "P",
                        "criteria",
                        List.of(
                            Map.of("id", "p.1", "name", "P1", "max", 10),
                            Map.of("id", "charte", "name", "Charte", "max", 1, "weight", 0))))));

    Fragility fragility =
        Fragility.of(
                weightless,
                Map.of(P1, List.of(Points.of(p1)), charte, List.of(Points.of(charter))),
                Set.of())
            .orElseThrow();

    assertThat(fragility.level() == null ? null : fragility.level().text()).isEqualTo(level);
    assertThat(fragility.margin()).isEqualTo(margin == null ? null : Rational.of(margin));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        // points of the jurors on p.1, p.2, q.1; level, lowest, highest; margin, spread
        "5,   5,   5,   or,     or,     or,     0,    0",
        "8,   8,   8,   or,     or,     or,     20,   0",
        "10,  10,  4,   or,     or,     or,     0,    0",
        "10,  10,  3,   bronze, bronze, bronze, 5,    0",
        "2,   0,   9,   or,     or,     or,     0,    0",
        "4,   5,   5,   bronze, bronze, bronze, 5/2,  0",
        "2,   2,   2,   none,   none,   none,   5,    0",
        "0,   0,   10,  bronze, bronze, bronze, 5,    0",
        "4 6, 5,   5,   or,     bronze, or,     0,    5",
        "0 9, 0 9, 6,   or,     bronze, or,     5/2,  45",
      })
  void the_margin_is_the_fewest_points_to_another_level_and_the_spread_what_jurors_differ_by(
      String p1,
      String p2,
      String q1,
      @Nullable String level,
      @Nullable String lowest,
      @Nullable String highest,
      String margin,
      String spread) {
    Fragility fragility = of(p1, p2, q1).orElseThrow();

    assertThat(name(fragility.level())).isEqualTo(level);
    assertThat(name(fragility.lowest())).isEqualTo(lowest);
    assertThat(name(fragility.highest())).isEqualTo(highest);
    assertThat(fragility.margin()).isEqualTo(Rational.of(margin));
    assertThat(fragility.spread()).isEqualTo(Rational.of(spread));
  }

  @Test
  void open_levels_come_first_then_narrow_margins_then_wide_spreads() {
    Fragility open = of("4 8", "5", "5").orElseThrow();
    Fragility edge = of("5", "5", "5").orElseThrow();
    Fragility near = of("5", "6", "5").orElseThrow();
    Fragility disputed = of("7 10", "7", "8").orElseThrow();
    Fragility agreed = of("17/2", "7", "8").orElseThrow();

    assertThat(disputed.margin()).isEqualTo(agreed.margin());
    assertThat(Stream.of(agreed, near, disputed, open, edge).sorted(Fragility.MOST_FRAGILE_FIRST))
        .containsExactly(open, edge, near, disputed, agreed);
  }

  @Test
  void nothing_is_computed_where_nobody_scored_or_nothing_applies() {
    assertThat(of("5", "", "5")).isEmpty();
    assertThat(Fragility.of(RULEBOOK, Map.of(), Set.of(P1, P2, Q1))).isEmpty();
    assertThat(
            Fragility.of(
                RULEBOOK, Map.of(P1, List.of(Points.of(5)), P2, List.of(Points.of(5))), Set.of(Q1)))
        .isPresent();
  }

  /** Checked by trying every other sheet of whole points. */
  @Property(tries = 25)
  void no_fewer_points_give_another_level(
      @ForAll @Size(3) List<@IntRange(max = 10) Integer> given) {
    Map<CriterionId, Points> points = points(given);
    Assessment now = Assessment.of(RULEBOOK, points);
    Rational margin = new Margin(RULEBOOK, now, Set.of()).nearest().orElseThrow();

    for (Map<CriterionId, Points> other : everywhere()) {
      Assessment then = Assessment.of(RULEBOOK, other);
      if (!name(then.level(), "").equals(name(now.level(), ""))) {
        assertThat(moved(points, other)).isGreaterThanOrEqualTo(margin);
      }
    }
  }

  /** What was added and taken away, in percent points of the total. */
  private static Rational moved(Map<CriterionId, Points> from, Map<CriterionId, Points> to) {
    Rational moved = Rational.ZERO;
    for (CriterionId criterion : List.of(P1, P2, Q1)) {
      Rational gap =
          to.getOrDefault(criterion, Points.ZERO)
              .value()
              .minus(from.getOrDefault(criterion, Points.ZERO).value());
      Rational weight = RULEBOOK.criterion(criterion).weight();
      moved = moved.plus((gap.signum() < 0 ? Rational.ZERO.minus(gap) : gap).times(weight));
    }
    return moved.times(Rational.of(100)).over(Rational.of(40));
  }

  private static List<Map<CriterionId, Points>> everywhere() {
    List<Map<CriterionId, Points>> all = new ArrayList<>();
    for (int p1 = 0; p1 <= 10; p1++) {
      for (int p2 = 0; p2 <= 10; p2++) {
        for (int q1 = 0; q1 <= 10; q1++) {
          all.add(points(List.of(p1, p2, q1)));
        }
      }
    }
    return all;
  }

  private static Map<CriterionId, Points> points(List<Integer> given) {
    return Map.of(
        P1, Points.of(given.get(0)), P2, Points.of(given.get(1)), Q1, Points.of(given.get(2)));
  }

  private static Optional<Fragility> of(String p1, String p2, String q1) {
    Map<CriterionId, List<Points>> given = new LinkedHashMap<>();
    given.put(P1, given(p1));
    given.put(P2, given(p2));
    given.put(Q1, given(q1));
    return Fragility.of(RULEBOOK, given, Set.of());
  }

  private static List<Points> given(String points) {
    return Stream.of(points.split(" ", -1)).filter(p -> !p.isEmpty()).map(Points::of).toList();
  }

  private static @Nullable String name(@Nullable Object level) {
    return level == null ? null : level.toString();
  }

  private static String name(@Nullable Object level, String none) {
    return level == null ? none : level.toString();
  }

  private static Rulebook rulebook() {
    Map<String, Object> document = new HashMap<>();
    document.put("label", "Label d'essai");
    document.put("edition", 2031);
    document.put(
        "levelScale",
        Map.of(
            "levels",
            List.of(
                Map.of("id", "bronze", "name", "Bronze", "minPercent", 25),
                Map.of(
                    "id",
                    "or",
                    "name",
                    "Or",
                    "minPercent",
                    50,
                    "minPercentPerAxis",
                    10,
                    "gates",
                    List.of(
                        Map.of("axis", "p", "minPercent", 10),
                        Map.of("criterion", "q.1", "minPercent", 40))))));
    document.put(
        "axes",
        List.of(
            axis("p", List.of(criterion("p.1", 1), criterion("p.2", 1))),
            axis("q", List.of(criterion("q.1", 2)))));
    return RulebookReader.read(document);
  }

  private static Map<String, Object> axis(String id, List<Map<String, Object>> criteria) {
    return Map.of("id", id, "name", "Axe " + id, "criteria", criteria);
  }

  private static Map<String, Object> criterion(String id, int weight) {
    return Map.of("id", id, "name", "Critère " + id, "max", 10, "weight", weight);
  }
}
