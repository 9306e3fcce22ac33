package fr.palmares.evaluation.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {

  @ParameterizedTest(name = "{0}: range {1}, mean difference {2}")
  @CsvSource({
    "3, 0, 0",
    "2 2 2, 0, 0",
    "1 4, 3, 3",
    "0 1 4, 4, 8/3",
    "0 0 0 4, 4, 2",
    "1 2 3 4, 3, 5/3",
    "0.5 1 2.5, 2, 4/3",
  })
  void how_far_points_lie_apart(String points, String range, String meanDifference) {
    assertThat(spread(Stream.of(points.split(" ", -1)).map(Rational::of).toList()))
        .isEqualTo(new Spread(Rational.of(range), Rational.of(meanDifference)));
  }

  @Property
  void it_is_the_mean_over_all_pairs(@ForAll("points") List<Rational> points) {
    Rational sum = Rational.ZERO;
    int pairs = 0;
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum = sum.plus(Sample.distance(points.get(i), points.get(j)));
        pairs++;
      }
    }

    assertThat(spread(points).meanDifference())
        .isEqualTo(pairs == 0 ? Rational.ZERO : sum.over(Rational.of(pairs)));
  }

  @Property
  void it_lies_between_nothing_and_the_range(@ForAll("points") List<Rational> points) {
    Spread spread = spread(points);

    assertThat(spread.meanDifference()).isBetween(Rational.ZERO, spread.range());
  }

  @Property
  void neither_order_nor_shift_matters(@ForAll("points") List<Rational> points, @ForAll long seed) {
    List<Rational> moved = new ArrayList<>();
    points.forEach(value -> moved.add(value.plus(Rational.of(5))));
    Collections.shuffle(moved, new Random(seed));

    assertThat(spread(moved)).isEqualTo(spread(points));
  }

  @Provide
  Arbitrary<List<Rational>> points() {
    return Arbitraries.integers()
        .between(0, 20)
        .map(n -> Rational.of(n).over(Rational.of(4)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  private static Spread spread(List<Rational> points) {
    return Spread.of(points);
  }
}
