package fr.palmares.evaluation.disagreement;

import fr.palmares.kernel.Rational;
import java.util.Collection;
import java.util.Optional;

/**
 * Krippendorff's alpha with the interval metric: 1 when all agree, 0 when the jurors' scores on a
 * unit are no closer than any two scores, below 0 when they are further apart. Missing scores leave
 * it valid: a unit counts by the scores that it has.
 *
 * <p>Source: K. Krippendorff, <i>Computing Krippendorff's Alpha-Reliability</i>, University of
 * Pennsylvania 2011; <i>Content Analysis</i>, 3rd edition, Sage 2013, chapter 12.
 */
final class Agreement {

  static final Method METHOD =
      new Method(
          "Krippendorff's alpha, interval metric",
          "K. Krippendorff, Computing Krippendorff's Alpha-Reliability,"
              + " University of Pennsylvania 2011");

  private Agreement() {}

  /**
   * Alpha, exact.
   *
   * @param units for each thing scored, the scores that it was given
   * @return empty where nothing differs or nothing is compared: then nobody can tell agreement from
   *     indifference
   */
  static Optional<Rational> alpha(Collection<? extends Collection<Rational>> units) {
    Rational within = Rational.ZERO;
    Sums all = Sums.NONE;
    for (Collection<Rational> unit : units) {
      if (unit.size() > 1) {
        Sums sums = Sums.of(unit);
        within = within.plus(sums.squaredDifferences().over(Rational.of(unit.size() - 1L)));
        all = all.plus(sums);
      }
    }
    Rational between = all.squaredDifferences();
    return between.signum() == 0
        ? Optional.empty()
        : Optional.of(
            Rational.of(1).minus(within.times(Rational.of(all.count() - 1L)).over(between)));
  }

  private record Sums(int count, Rational sum, Rational squares) {

    static final Sums NONE = new Sums(0, Rational.ZERO, Rational.ZERO);

    static Sums of(Collection<Rational> values) {
      Rational sum = Rational.ZERO;
      Rational squares = Rational.ZERO;
      for (Rational value : values) {
        sum = sum.plus(value);
        squares = squares.plus(value.times(value));
      }
      return new Sums(values.size(), sum, squares);
    }

    Sums plus(Sums other) {
      return new Sums(count + other.count, sum.plus(other.sum), squares.plus(other.squares));
    }

    /** The sum over all pairs of the square of their difference. */
    Rational squaredDifferences() {
      return squares.times(Rational.of(count)).minus(sum.times(sum));
    }
  }
}
