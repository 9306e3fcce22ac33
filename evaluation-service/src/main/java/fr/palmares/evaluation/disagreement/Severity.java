package fr.palmares.evaluation.disagreement;

import fr.palmares.evaluation.disagreement.FileScores.Share;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How severe or generous a juror is: the mean, over the files that they scored, of how far their
 * points are from the mean of the file's other jurors (leave-one-out), criterion by criterion as it
 * weighs. Above 0 is more generous than the others, below 0 more severe. Jurors are compared on the
 * same files and criteria only, so that who was given the better files is not called generous.
 *
 * <p>Source: F. E. Saal, R. G. Downey, M. A. Lahey, <i>Rating the ratings: Assessing the
 * psychometric quality of rating data</i>, Psychological Bulletin 88 (1980), 413-428 (leniency or
 * severity).
 *
 * @param points the mean deviation on a file, in weighted points
 * @param percent the mean deviation, in percent of what could be given on the compared criteria
 * @param fromAll the same from the mean of all jurors, the juror among them
 * @param files how many files it rests on
 */
record Severity(Rational points, Rational percent, Rational fromAll, int files) {

  static final Method METHOD =
      new Method(
          "Severity: mean deviation from the other jurors of the same files (leave-one-out)",
          "F. E. Saal, R. G. Downey, M. A. Lahey, Rating the ratings, Psychological Bulletin 88"
              + " (1980), 413-428");

  private static final Severity NONE = new Severity(Rational.ZERO, Rational.ZERO, Rational.ZERO, 0);

  /** Everyone who can be compared with somebody. */
  static Map<JurorId, Severity> among(Collection<FileScores> files, Rulebook rulebook) {
    Map<JurorId, Severity> sums = new LinkedHashMap<>();
    for (FileScores file : files) {
      deviations(file, rulebook)
          .forEach((juror, deviation) -> sums.merge(juror, deviation.onOneFile(), Severity::plus));
    }
    sums.replaceAll((juror, sum) -> sum.mean());
    return sums;
  }

  /** What a juror gave more than the others and than all, and what they could have given. */
  private record Deviation(Rational fromOthers, Rational fromAll, Rational maximum) {

    Deviation plus(Deviation other) {
      return new Deviation(
          fromOthers.plus(other.fromOthers),
          fromAll.plus(other.fromAll),
          maximum.plus(other.maximum));
    }

    Severity onOneFile() {
      return maximum.signum() == 0
          ? NONE
          : new Severity(
              fromOthers,
              new Share(fromOthers, maximum).percent(),
              new Share(fromAll, maximum).percent(),
              1);
    }
  }

  private static Map<JurorId, Deviation> deviations(FileScores file, Rulebook rulebook) {
    Map<JurorId, Deviation> deviations = new LinkedHashMap<>();
    for (Criterion criterion : rulebook.criteria()) {
      Map<JurorId, Points> given = file.on(criterion);
      if (given.size() > 1) {
        deviations(criterion, given)
            .forEach((juror, deviation) -> deviations.merge(juror, deviation, Deviation::plus));
      }
    }
    return deviations;
  }

  /** The mean of the others is as far beyond that of all as n is beyond n - 1. */
  private static Map<JurorId, Deviation> deviations(
      Criterion criterion, Map<JurorId, Points> given) {
    Rational n = Rational.of(given.size());
    Rational beyond = n.over(Rational.of(given.size() - 1L));
    Rational max = criterion.weightedMaximum().value();
    Rational all =
        given.values().stream().map(Points::value).reduce(Rational.ZERO, Rational::plus).over(n);
    Map<JurorId, Deviation> deviations = new LinkedHashMap<>();
    given.forEach(
        (juror, points) -> {
          Rational fromAll = points.value().minus(all).times(criterion.weight());
          deviations.put(juror, new Deviation(fromAll.times(beyond), fromAll, max));
        });
    return deviations;
  }

  private Severity plus(Severity other) {
    return new Severity(
        points.plus(other.points),
        percent.plus(other.percent),
        fromAll.plus(other.fromAll),
        files + other.files);
  }

  private Severity mean() {
    if (files == 0) {
      return this;
    }
    Rational n = Rational.of(files);
    return new Severity(points.over(n), percent.over(n), fromAll.over(n), files);
  }
}
