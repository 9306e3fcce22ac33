package fr.palmares.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

  private static final Rulebook RULEBOOK = RulebookReader.read(Rulebooks.document());

  /** Weights: a.1 and b.1 count once, a.2 and b.2 twice; the maximum is 20, 10 an axis. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "4,3,4,3, 100, or",
        "4,2,4,2, 80, or",
        "4,2,4,1.99, 79.9, bronze",
        "4,3,2,2, 80, or",
        "4,3,1,2.5, 80, or",
        "4,3,3,1.4999, 79.999, bronze",
        "4,3,0,0, 50, bronze",
        "4,2.999,0,0, 49.99, none",
        "0,0,0,0, 0, none",
      })
  void the_highest_level_whose_thresholds_are_all_reached(
      String a1, String a2, String b1, String b2, String percent, String level) {
    Assessment assessment = Assessment.of(RULEBOOK, settled(a1, a2, b1, b2));

    assertThat(assessment.percentage()).isEqualTo(Percentage.of(percent));
    assertThat(String.valueOf(assessment.level())).isEqualTo(level == null ? "null" : level);
  }

  @Test
  void a_level_says_which_of_its_conditions_are_met_and_by_how_much_the_others_are_missed() {
    Rulebook strict = RulebookReader.read(strictPerAxis());
    Level highest = strict.levelScale().levels().get(strict.levelScale().levels().size() - 1);

    List<Requirement> unmet =
        Assessment.of(strict, settled("4", "3", "4", "0.5")).requirements(highest).stream()
            .filter(requirement -> !requirement.met())
            .toList();

    assertThat(unmet)
        .singleElement()
        .satisfies(
            requirement -> {
              assertThat(requirement.kind()).isEqualTo(Requirement.Kind.AXIS);
              assertThat(requirement.axis()).isEqualTo(AxisId.of("b"));
              assertThat(requirement.missing())
                  .isEqualTo(requirement.required().minus(Rational.of(50)));
              assertThat(requirement.toSpare()).isEqualTo(Rational.ZERO);
            });
  }

  @Test
  void a_weak_axis_holds_back_the_level_that_the_total_would_reach() {
    Rulebook strict = RulebookReader.read(strictPerAxis());
    Assessment assessment = Assessment.of(strict, settled("4", "3", "4", "0.5"));

    assertThat(assessment.percentage()).isEqualTo(Percentage.of(75));
    assertThat(assessment.axes()).containsEntry(AxisId.of("b"), Percentage.of(50));
    assertThat(String.valueOf(assessment.level())).isEqualTo("bronze");
  }

  @Test
  void nothing_is_computed_before_every_criterion_is_settled() {
    assertThatThrownBy(() -> Assessment.of(RULEBOOK, Map.of(CriterionId.of("a.1"), Points.of(1))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("criteria-not-settled"));
  }

  @Property
  void more_points_never_lower_the_level(
      @ForAll @IntRange(max = 4) int a,
      @ForAll @IntRange(max = 3) int b,
      @ForAll @IntRange(max = 3) int less) {
    Assessment more = Assessment.of(RULEBOOK, settled("4", "" + b, "" + a, "3"));
    Assessment fewer = Assessment.of(RULEBOOK, settled("4", "" + b, "" + a, "" + (3 - less)));
    LevelScale scale = RULEBOOK.levelScale();
    assertThat(scale.rank(more.level())).isGreaterThanOrEqualTo(scale.rank(fewer.level()));
  }

  @Property
  void the_order_of_the_jurors_does_not_matter(
      @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 5) Integer> given,
      @ForAll long seed,
      @ForAll Aggregation aggregation) {
    List<Points> points = new ArrayList<>(given.stream().map(Points::of).toList());
    Points value = aggregation.of(points);
    Collections.shuffle(points, new Random(seed));

    assertThat(aggregation.of(points)).isEqualTo(value);
    assertThat(value).isBetween(Collections.min(points), Collections.max(points));
  }

  @Test
  void mean_and_median_are_exact() {
    List<Points> points = List.of(Points.of(5), Points.of(1), Points.of(2), Points.of(2));
    assertThat(Aggregation.MEAN.of(points).value()).isEqualTo(Rational.of("5/2"));
    assertThat(Aggregation.MEDIAN.of(points)).isEqualTo(Points.of(2));
    assertThat(Aggregation.MEAN.of(points.subList(0, 3)).value()).isEqualTo(Rational.of("8/3"));
  }

  private static Map<CriterionId, Points> settled(String a1, String a2, String b1, String b2) {
    return Map.of(
        CriterionId.of("a.1"), Points.of(a1),
        CriterionId.of("a.2"), Points.of(a2),
        CriterionId.of("b.1"), Points.of(b1),
        CriterionId.of("b.2"), Points.of(b2));
  }

  private static Map<String, Object> strictPerAxis() {
    Map<String, Object> document = Rulebooks.document();
    document.put(
        "levelScale",
        Map.of(
            "levels",
            List.of(
                Map.of("id", "bronze", "name", "Bronze", "minPercent", 50),
                Map.of("id", "or", "name", "Or", "minPercent", 70, "minPercentPerAxis", "50.01"))));
    return document;
  }
}
