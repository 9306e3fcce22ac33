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
    return alphaOf(units.stream().map(Unit::of).toList());
  }

  /** Alpha of units that are added up already. */
  static Optional<Rational> alphaOf(Collection<Unit> units) {
    Rational within = Rational.ZERO;
    Unit all = Unit.NONE;
    for (Unit unit : units) {
      if (unit.count() > 1) {
        within = within.plus(unit.squaredDifferences().over(Rational.of(unit.count() - 1L)));
        all = all.plus(unit);
      }
    }
    Rational between = all.squaredDifferences();
    return between.signum() == 0
        ? Optional.empty()
        : Optional.of(
            Rational.of(1).minus(within.times(Rational.of(all.count() - 1L)).over(between)));
  }

  /** The scores that one thing was given, added up: all that alpha needs of them. */
  record Unit(int count, Rational sum, Rational squares) {

    static final Unit NONE = new Unit(0, Rational.ZERO, Rational.ZERO);

    static Unit of(Collection<Rational> values) {
      Rational sum = Rational.ZERO;
      Rational squares = Rational.ZERO;
      for (Rational value : values) {
        sum = sum.plus(value);
        squares = squares.plus(value.times(value));
      }
      return new Unit(values.size(), sum, squares);
    }

    Unit plus(Unit other) {
      return new Unit(count + other.count, sum.plus(other.sum), squares.plus(other.squares));
    }

    /** The same scores, each multiplied by {@code factor}. */
    Unit times(Rational factor) {
      return new Unit(count, sum.times(factor), squares.times(factor.times(factor)));
    }

    /** The sum over all pairs of the square of their difference. */
    Rational squaredDifferences() {
      return squares.times(Rational.of(count)).minus(sum.times(sum));
    }
  }
}
