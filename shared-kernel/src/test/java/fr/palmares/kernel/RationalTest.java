package fr.palmares.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

  @ParameterizedTest
  @CsvSource({"3,3", "3.5,7/2", "7/2,7/2", "6/4,3/2", "-1.20,-6/5", "0/9,0", "4.00,4"})
  void is_written_in_lowest_terms(String given, String written) {
    assertThat(Rational.of(given).text()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1/0", "1.", ".5", "1e3", "1 2", "--1"})
  void refuses_what_is_no_number(String text) {
    assertThatThrownBy(() -> Rational.of(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void is_rounded_for_people_only() {
    Rational twoThirds = Rational.of("2/3");
    assertThat(twoThirds.rounded(4)).isEqualTo(new BigDecimal("0.6667"));
    assertThat(Rational.of(100).rounded(4)).isEqualTo(new BigDecimal("100"));
  }

  @Property
  void what_is_written_is_read_back(@ForAll int a, @ForAll @IntRange(min = 1) int b) {
    Rational number = Rational.of(a).over(Rational.of(b));
    assertThat(Rational.of(number.text())).isEqualTo(number);
  }

  @Property
  void adding_and_taking_away_changes_nothing(
      @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c) {
    Rational number = Rational.of(a).over(Rational.of(b));
    Rational other = Rational.of(c).over(Rational.of(b));
    assertThat(number.plus(other).minus(other)).isEqualTo(number);
    assertThat(Integer.signum(number.compareTo(other))).isEqualTo(Integer.compare(a, c));
  }

  @Property
  void is_reduced_alike_however_long_it_is(
      @ForAll @BigRange(min = "-9223372036854775808", max = "9223372036854775808") BigInteger a,
      @ForAll @BigRange(min = "1", max = "9223372036854775808") BigInteger b,
      @ForAll @BigRange(min = "1", max = "9223372036854775808") BigInteger both) {
    Rational number = new Rational(a.multiply(both), b.multiply(both));
    assertThat(number).isEqualTo(new Rational(a, b));
    assertThat(number.numerator().gcd(number.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(number.numerator().multiply(b)).isEqualTo(a.multiply(number.denominator()));
  }
}
