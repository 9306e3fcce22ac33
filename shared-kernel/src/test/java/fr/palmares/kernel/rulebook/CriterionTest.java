package fr.palmares.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The range in which jurors score a criterion. */
class CriterionTest {

  private static final CriterionId RANGED = CriterionId.of("a.1");

  @ParameterizedTest(name = "from {0} to 5: {1} -> {2}")
  @CsvSource({
    "0, 0,   true",
    "0, 5,   true",
    "0, 5.5, false",
    "1, 1,   true",
    "1, 0,   false",
    "1, 0.9, false",
    "1, 5,   true",
  })
  void points_lie_between_the_minimum_and_the_maximum(String min, String points, boolean taken) {
    Criterion criterion = rulebook(Map.of("min", min)).criterion(RANGED);
    if (taken) {
      assertThatCode(() -> criterion.checkRange(Points.of(points))).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> criterion.checkRange(Points.of(points)))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.rule()).isEqualTo("points-out-of-range");
                assertThat(refusal.sentence()).contains("between " + min + " and 5");
              });
    }
  }

  @Test
  void the_lowest_score_is_an_extreme_and_a_share_is_of_the_maximum_all_the_same() {
    Rulebook ranged = rulebook(Map.of("min", 1, "comment", "extremes"));
    Criterion criterion = ranged.criterion(RANGED);

    assertThat(criterion.needsComment(Points.of(1))).isTrue();
    assertThat(criterion.needsComment(Points.of(2))).isFalse();
    assertThat(Assessment.of(ranged, Map.of(RANGED, Points.of(1))).percentage().value().rounded(0))
        .isEqualTo("20");
    assertThat(rulebook(Map.of("min", 0))).isEqualTo(rulebook(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"-1, min", "5, min", "6, min"})
  void a_minimum_is_not_below_0_and_below_the_maximum(String min, String field) {
    assertThat(faults(Map.of("min", min))).containsExactly("/axes/0/criteria/0/" + field);
  }

  @Test
  void what_has_a_meaning_or_a_price_is_a_score_that_may_be_given() {
    Map<String, Object> priced = Map.of("kind", "choice", "points", Map.of("x", 0, "y", 5));
    assertThat(faults(Map.of("min", 1, "answer", priced, "meanings", Map.of("0", "rien"))))
        .containsExactlyInAnyOrder(
            "/axes/0/criteria/0/answer/points/x", "/axes/0/criteria/0/meanings/0");
  }

  @Test
  void a_higher_minimum_unsettles_scores_a_lower_one_does_not() {
    assertThat(rulebook(Map.of("min", 2)).unsettling(rulebook(Map.of("min", 1))))
        .containsExactly(RANGED);
    assertThat(rulebook(Map.of("min", 1)).unsettling(rulebook(Map.of("min", 2)))).isEmpty();
  }

  private static List<String> faults(Map<String, Object> more) {
    return catchThrowableOfType(InvalidRulebook.class, () -> rulebook(more)).violations().stream()
        .map(Violation::pointer)
        .toList();
  }

  private static Rulebook rulebook(Map<String, Object> more) {
    Map<String, Object> criterion =
        new LinkedHashMap<>(Map.of("id", "a.1", "name", "Un", "max", 5));
    criterion.putAll(more);
    Map<String, Object> document = new LinkedHashMap<>(Rulebooks.document());
    document.put("axes", List.of(Map.of("id", "a", "name", "A", "criteria", List.of(criterion))));
    return RulebookReader.read(document);
  }
}
