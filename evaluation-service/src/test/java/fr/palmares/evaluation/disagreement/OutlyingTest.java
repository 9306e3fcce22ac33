package fr.palmares.evaluation.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlyingTest {

  private static final Points MAX = Points.of(10);

  /**
   * M = 0.6745 (x - median) / MAD, as Iglewicz and Hoaglin (1993) define it and the NIST/SEMATECH
   * e-Handbook (1.3.5.17) repeats it. Of these sixteen values, a usual classroom example, the
   * median is 16 and the MAD 8: the smallest is 0.843 below, the largest 2.529 above.
   */
  @Test
  void the_modified_z_score() {
    List<Outlying> scores =
        among("6 7 7 8 12 14 15 16 16 19 22 24 26 26 29 46".split(" ", -1), Points.of(50));

    assertThat(scores.get(0).modifiedZ()).isEqualTo(Rational.of("0.6745").times(ratio(-10, 8)));
    assertThat(rounded(scores.get(0))).isEqualTo("-0.843");
    assertThat(rounded(scores.get(15))).isEqualTo("2.529");
    assertThat(scores).noneMatch(Outlying::outlier);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // A test from five scores on: 0.6745 * 6 / 1 is above 3.5, 0.6745 * 5 / 1 is not.
    "1 2 3 4 9, 9",
    "1 2 3 4 8, ''",
    // More than half agree: no MAD, our own rule. One step is no outlier, half the scale is.
    "4 4 4 4 5, ''",
    "4 4 4 4 9, 9",
    "4 4 4 9 9, ''",
    // Few jurors: half of the maximum from the others, and further than they are apart.
    "1 1 6, 6",
    "1 1 5, ''",
    "0 5 10, ''",
    "0 10 10, 0",
    "2 3 3 9, 9",
    "0 0 10 10, ''",
    // Between two nobody is the outlier; alone neither.
    "0 10, ''",
    "7, ''",
  })
  void who_is_an_outlier(String points, String outliers) {
    assertThat(
            among(points.split(" ", -1), MAX).stream()
                .filter(Outlying::outlier)
                .map(outlying -> outlying.points().text()))
        .isEqualTo(Stream.of(outliers.split(" ", -1)).filter(o -> !o.isEmpty()).toList());
  }

  @Test
  void a_score_is_shown_beside_the_median_of_the_others() {
    assertThat(among(new String[] {"1", "4", "5"}, MAX))
        .extracting(Outlying::othersMedian)
        .containsExactly(ratio(9, 2), Rational.of(3), ratio(5, 2));
    assertThat(among(new String[] {"7"}, MAX)).extracting(Outlying::othersMedian).containsNull();
  }

  @Property
  void most_jurors_are_no_outliers(@ForAll("scores") List<Integer> scores) {
    List<Outlying> seen = among(scores.stream().map(String::valueOf).toArray(String[]::new), MAX);

    assertThat(seen.stream().filter(Outlying::outlier).count() * 2)
        .isLessThanOrEqualTo(scores.size());
  }

  @Property
  void the_outliers_are_those_among_all(@ForAll("scores") List<Integer> given) {
    Map<JurorId, Points> scores = scores(given.stream().map(String::valueOf).toList());

    assertThat(Outlying.outliers(scores, MAX))
        .isEqualTo(Outlying.among(scores, MAX).stream().filter(Outlying::outlier).toList());
  }

  @Property
  void a_shift_of_all_points_changes_no_outlier(@ForAll("scores") List<Integer> scores) {
    List<Outlying> seen = among(scores.stream().map(String::valueOf).toArray(String[]::new), MAX);
    List<Outlying> moved =
        among(scores.stream().map(s -> String.valueOf(s + 3)).toArray(String[]::new), MAX);

    assertThat(moved.stream().map(Outlying::outlier))
        .isEqualTo(seen.stream().map(Outlying::outlier).toList());
  }

  @Provide
  Arbitrary<List<Integer>> scores() {
    return Arbitraries.integers().between(0, 10).list().ofMinSize(1).ofMaxSize(10);
  }

  private static List<Outlying> among(String[] points, Points max) {
    return Outlying.among(scores(List.of(points)), max);
  }

  private static Map<JurorId, Points> scores(List<String> points) {
    Map<JurorId, Points> scores = new LinkedHashMap<>();
    for (String given : points) {
      scores.put(JurorId.of("juror-" + scores.size()), Points.of(given));
    }
    return scores;
  }

  private static Rational ratio(long numerator, long denominator) {
    return Rational.of(numerator).over(Rational.of(denominator));
  }

  private static String rounded(Outlying outlying) {
    Rational z = outlying.modifiedZ();
    return z == null ? "none" : z.rounded(3).toPlainString();
  }
}
