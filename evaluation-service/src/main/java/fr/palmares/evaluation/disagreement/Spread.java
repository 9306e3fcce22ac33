package fr.palmares.evaluation.disagreement;

import fr.palmares.kernel.Rational;
import java.util.Collection;

/**
 * How far points lie apart.
 *
 * <p>The mean difference takes every pair of jurors and squares nothing. With three to eight jurors
 * it is steadier than the range, which two of them make alone, and than the standard deviation,
 * which one far score makes nearly alone; and it reads in points: so much do two jurors differ.
 *
 * <p>Source: C. Gini, <i>Variabilità e mutabilità</i>, 1912; H. A. David, <i>Gini's mean difference
 * rediscovered</i>, Biometrika 55 (1968), 573-575.
 *
 * @param range the most points less the fewest
 * @param meanDifference the mean over all pairs of jurors of how many points they differ
 */
record Spread(Rational range, Rational meanDifference) {

  static final Method METHOD =
      new Method(
          "Gini's mean difference, beside the range",
          "H. A. David, Gini's mean difference rediscovered, Biometrika 55 (1968), 573-575");

  /** Where fewer than two jurors scored there is nothing between them. */
  static final Spread NONE = new Spread(Rational.ZERO, Rational.ZERO);

  static Spread of(Collection<Rational> points) {
    Sample sample = Sample.of(points);
    if (!sample.comparable()) {
      return NONE;
    }
    // In ascending order the i-th of n is added i times and taken away n-1-i times.
    int n = sample.size();
    Rational differences = Rational.ZERO;
    for (int i = 0; i < n; i++) {
      differences = differences.plus(sample.values().get(i).times(Rational.of(2L * i - n + 1)));
    }
    Rational pairs = Rational.of((long) n * (n - 1) / 2);
    return new Spread(sample.range(), differences.over(pairs));
  }

  /** The spread of several criteria together, each as much as it weighs. */
  Spread plus(Spread other, Rational weight) {
    return new Spread(
        range.plus(other.range.times(weight)),
        meanDifference.plus(other.meanDifference.times(weight)));
  }
}
