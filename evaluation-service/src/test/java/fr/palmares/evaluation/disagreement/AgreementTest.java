package fr.palmares.evaluation.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

class AgreementTest {

  private static final List<List<Rational>> KRIPPENDORFF =
      units(
          "1 2 3 3 2 1 4 1 2 . . .",
          "1 2 3 3 2 2 4 1 2 5 . 3",
          ". 3 3 3 2 3 4 2 2 5 1 .",
          "1 2 3 3 2 4 4 1 2 5 1 .");
  private static final Offset<Double> HALF_A_DIGIT = Offset.offset(0.0005);

  /**
   * K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section E: four observers,
   * twelve units, missing values; interval alpha 0.849.
   */
  @Example
  void the_interval_example_of_krippendorff_2011() {
    assertThat(rounded(KRIPPENDORFF)).hasValue("0.849");
  }

  /**
   * The same data by the definition, pair by pair, under each metric whose result is published with
   * them: so they are those of the example, and the definition is understood.
   */
  @Example
  void the_example_gives_what_is_published_under_every_metric() {
    assertThat(byDefinition(KRIPPENDORFF, (a, b) -> a == b ? 0 : 1)).isCloseTo(0.743, HALF_A_DIGIT);
    assertThat(byDefinition(KRIPPENDORFF, AgreementTest::interval)).isCloseTo(0.849, HALF_A_DIGIT);
    assertThat(byDefinition(KRIPPENDORFF, (a, b) -> (a - b) * (a - b) / ((a + b) * (a + b))))
        .isCloseTo(0.797, HALF_A_DIGIT);
  }

  @Property
  void alpha_is_what_the_definition_says_pair_by_pair(
      @ForAll("anyUnits") List<List<Rational>> units) {
    Agreement.alpha(units)
        .ifPresent(
            alpha ->
                assertThat(alpha.rounded(9).doubleValue())
                    .isCloseTo(byDefinition(units, AgreementTest::interval), Offset.offset(1e-6)));
  }

  /** The computational example of the English Wikipedia's article on it: interval alpha 0.811. */
  @Example
  void the_interval_example_of_wikipedia() {
    List<List<Rational>> units =
        units(
            ". . . . . 3 4 1 2 1 1 3 3 . 3",
            "1 . 2 1 3 3 4 3 . . . . . . .",
            ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");

    assertThat(rounded(units)).hasValue("0.811");
  }

  @Example
  void where_nothing_differs_or_nothing_is_compared_there_is_no_alpha() {
    assertThat(Agreement.alpha(List.of())).isEmpty();
    assertThat(Agreement.alpha(units("2 2 2", "2 2 2"))).isEmpty();
    assertThat(Agreement.alpha(units("1 2 3"))).isEmpty();
  }

  @Property
  void those_who_agree_on_things_that_differ_agree_fully(
      @ForAll("values") List<Rational> values, @ForAll("jurors") int jurors) {
    Assume.that(values.stream().distinct().count() > 1);

    assertThat(Agreement.alpha(values.stream().map(v -> Collections.nCopies(jurors, v)).toList()))
        .contains(Rational.of(1));
  }

  @Property
  void alpha_is_at_most_one(@ForAll("anyUnits") List<List<Rational>> units) {
    Agreement.alpha(units).ifPresent(a -> assertThat(a).isLessThanOrEqualTo(Rational.of(1)));
  }

  @Property
  void no_order_matters(@ForAll("anyUnits") List<List<Rational>> units, @ForAll long seed) {
    Random random = new Random(seed);
    List<List<Rational>> shuffled = new ArrayList<>();
    for (List<Rational> unit : units) {
      List<Rational> other = new ArrayList<>(unit);
      Collections.shuffle(other, random);
      shuffled.add(other);
    }
    Collections.shuffle(shuffled, random);

    assertThat(Agreement.alpha(shuffled)).isEqualTo(Agreement.alpha(units));
  }

  @Property
  void neither_a_shift_nor_a_stretch_of_all_points_changes_alpha(
      @ForAll("anyUnits") List<List<Rational>> units,
      @ForAll("value") Rational shift,
      @ForAll("jurors") int stretch) {
    List<List<Rational>> moved =
        units.stream()
            .map(u -> u.stream().map(v -> v.times(Rational.of(stretch)).plus(shift)).toList())
            .toList();

    assertThat(Agreement.alpha(moved)).isEqualTo(Agreement.alpha(units));
  }

  @Property
  void a_unit_that_one_juror_alone_scored_does_not_matter(
      @ForAll("anyUnits") List<List<Rational>> units, @ForAll("value") Rational lonely) {
    List<List<Rational>> more = new ArrayList<>(units);
    more.add(List.of(lonely));

    assertThat(Agreement.alpha(more)).isEqualTo(Agreement.alpha(units));
  }

  @Provide
  Arbitrary<List<List<Rational>>> anyUnits() {
    return value().list().ofMaxSize(8).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Rational>> values() {
    return value().list().ofMinSize(2).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Rational> value() {
    return Arbitraries.integers().between(0, 40).map(n -> Rational.of(n).over(Rational.of(4)));
  }

  @Provide
  Arbitrary<Integer> jurors() {
    return Arbitraries.integers().between(2, 8);
  }

  private static Optional<String> rounded(List<List<Rational>> units) {
    return Agreement.alpha(units).map(alpha -> alpha.rounded(3).toPlainString());
  }

  /** One less the ratio of the observed to the expected disagreement, over all ordered pairs. */
  private static double byDefinition(List<List<Rational>> units, DoubleBinaryOperator metric) {
    double within = 0;
    List<Double> all = new ArrayList<>();
    for (List<Rational> unit : units) {
      if (unit.size() > 1) {
        List<Double> values = unit.stream().map(v -> v.rounded(9).doubleValue()).toList();
        within += differences(values, metric) / (values.size() - 1);
        all.addAll(values);
      }
    }
    return 1 - (all.size() - 1) * within / differences(all, metric);
  }

  private static double interval(double a, double b) {
    return (a - b) * (a - b);
  }

  private static double differences(List<Double> values, DoubleBinaryOperator metric) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        sum += i == j ? 0 : metric.applyAsDouble(values.get(i), values.get(j));
      }
    }
    return sum;
  }

  /** One line a juror, one column a unit, a dot where there is no score. */
  private static List<List<Rational>> units(String... jurors) {
    List<List<String>> table = Stream.of(jurors).map(line -> List.of(line.split(" ", -1))).toList();
    return IntStream.range(0, table.get(0).size())
        .mapToObj(
            unit ->
                table.stream()
                    .map(line -> line.get(unit))
                    .filter(score -> !score.equals("."))
                    .map(Rational::of)
                    .toList())
        .toList();
  }
}
