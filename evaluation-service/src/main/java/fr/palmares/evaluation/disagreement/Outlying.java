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
    Sample all = sample(scores);
    Rational mad = mad(all);
    List<Outlying> outlying = new ArrayList<>();
    scores.forEach((juror, points) -> outlying.add(seen(juror, points, all, mad, max)));
    return outlying;
  }

  /** The outliers among them. Where neither the lowest nor the highest is one, nobody is. */
  static List<Outlying> outliers(Map<JurorId, Points> scores, Points max) {
    Sample all = sample(scores);
    Rational mad = mad(all);
    return all.size() == 0
            || !(far(all.lowest(), all, mad, max) || far(all.highest(), all, mad, max))
        ? List.of()
        : among(scores, max).stream().filter(Outlying::outlier).toList();
  }

  private static Sample sample(Map<JurorId, Points> scores) {
    return Sample.of(scores.values().stream().map(Points::value).toList());
  }

  /** The median absolute deviation; 0 too where so few scored that it tells nothing. */
  private static Rational mad(Sample all) {
    return all.size() < FEWEST_FOR_A_TEST
        ? Rational.ZERO
        : all.distancesFrom(all.median()).median();
  }

  private static Outlying seen(JurorId juror, Points points, Sample all, Rational mad, Points max) {
    Sample others = all.without(points.value());
    return new Outlying(
        juror,
        points,
        others.size() == 0 ? null : others.median(),
        mad.signum() == 0 ? null : modifiedZ(points.value(), all.median(), mad),
        far(points.value(), all, mad, max));
  }

  private static boolean far(Rational points, Sample all, Rational mad, Points max) {
    return mad.signum() == 0
        ? standsAlone(points, all.without(points), max)
        : Sample.distance(modifiedZ(points, all.median(), mad), Rational.ZERO).compareTo(CUTOFF)
            > 0;
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
        && others.distancesFrom(points).lowest().compareTo(others.range()) > 0;
  }
}
