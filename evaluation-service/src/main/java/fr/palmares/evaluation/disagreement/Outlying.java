package fr.palmares.evaluation.disagreement;

import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One juror's points as seen from the others'.
 *
 * <p>From five jurors on a score is an outlier when its modified z-score, 0.6745 times its distance
 * from the median in units of the median absolute deviation (MAD), is above 3.5. Source: B.
 * Iglewicz, D. C. Hoaglin, <i>How to Detect and Handle Outliers</i>, ASQC Quality Press 1993.
 *
 * <p>With fewer jurors no such test can tell, and where more than half of them agree to the point
 * the MAD is 0 and any other score would be infinitely far. There our own rule of two conditions
 * holds: the score is at least half of the criterion's maximum away from the others' median, and
 * further from each of them than they are from each other. Between two jurors nobody is the
 * outlier.
 *
 * @param othersMedian null where nobody else scored
 * @param modifiedZ null where the MAD is 0 or fewer than five scored
 */
record Outlying(
    JurorId juror,
    Points points,
    @Nullable Rational othersMedian,
    @Nullable Rational modifiedZ,
    boolean outlier) {

  static final Method METHOD =
      new Method(
          "Modified z-score above 3.5; with fewer than five scores or a MAD of 0, half of the"
              + " maximum from the others' median and further from each than they are apart",
          "B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers, ASQC Quality Press 1993");

  private static final Rational CONSISTENCY = Rational.of("0.6745");
  private static final Rational CUTOFF = Rational.of("3.5");
  private static final int FEWEST_FOR_A_TEST = 5;

  /** Everyone's points on a criterion, judged by the others'. */
  static List<Outlying> among(Map<JurorId, Points> scores, Points max) {
    Sample all = Sample.of(scores.values().stream().map(Points::value).toList());
    Rational centre = all.size() == 0 ? Rational.ZERO : all.median();
    Rational mad =
        all.size() < FEWEST_FOR_A_TEST ? Rational.ZERO : all.distancesFrom(centre).median();
    List<Outlying> outlying = new ArrayList<>();
    scores.forEach(
        (juror, points) -> {
          Sample others = all.without(points.value());
          Rational z = mad.signum() == 0 ? null : modifiedZ(points.value(), centre, mad);
          outlying.add(
              new Outlying(
                  juror,
                  points,
                  others.size() == 0 ? null : others.median(),
                  z,
                  z == null
                      ? standsAlone(points.value(), others, max)
                      : Sample.distance(z, Rational.ZERO).compareTo(CUTOFF) > 0));
        });
    return outlying;
  }

  /** How many modified deviations a value is above or below the median. */
  static Rational modifiedZ(Rational value, Rational median, Rational mad) {
    return CONSISTENCY.times(value.minus(median)).over(mad);
  }

  private static boolean standsAlone(Rational points, Sample others, Points max) {
    if (!others.comparable()) {
      return false;
    }
    Rational away = Sample.distance(points, others.median());
    return away.times(Rational.of(2)).compareTo(max.value()) >= 0
        && others.distancesFrom(points).values().get(0).compareTo(others.range()) > 0;
  }
}
