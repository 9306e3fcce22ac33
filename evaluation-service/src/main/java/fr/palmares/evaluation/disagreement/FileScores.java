package fr.palmares.evaluation.disagreement;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The points that count on one file: no abstention, nothing of a recused juror.
 *
 * @param points by criterion and juror, jurors in order of their names
 */
public record FileScores(Map<CriterionId, Map<JurorId, Points>> points) {

  /** What a juror gave, and how much they could have given. */
  record Share(Rational given, Rational maximum) {

    static final Share NONE = new Share(Rational.ZERO, Rational.ZERO);

    Share plus(Share other) {
      return new Share(given.plus(other.given), maximum.plus(other.maximum));
    }

    /** In percent; 0 where nothing could be given. */
    Rational percent() {
      return maximum.signum() == 0 ? Rational.ZERO : given.times(Rational.of(100)).over(maximum);
    }
  }

  public FileScores {
    Map<CriterionId, Map<JurorId, Points>> ordered = new LinkedHashMap<>();
    points.forEach((criterion, given) -> ordered.put(criterion, byName(given)));
    points = Collections.unmodifiableMap(ordered);
  }

  private static Map<JurorId, Points> byName(Map<JurorId, Points> given) {
    Map<JurorId, Points> ordered = new TreeMap<>((a, b) -> a.text().compareTo(b.text()));
    ordered.putAll(given);
    return Collections.unmodifiableMap(ordered);
  }

  /** What the jurors gave on a criterion. */
  Map<JurorId, Points> on(Criterion criterion) {
    return points.getOrDefault(criterion.id(), Map.of());
  }

  /** The same without the jurors. */
  List<Rational> valuesOn(Criterion criterion) {
    return on(criterion).values().stream().map(Points::value).toList();
  }

  /** How far the points on a criterion lie apart. */
  Spread spread(Criterion criterion) {
    return Spread.of(valuesOn(criterion));
  }

  /** How far the jurors are apart on the file: criterion by criterion, each as it weighs. */
  Spread spread(Collection<Criterion> criteria) {
    Spread spread = Spread.NONE;
    for (Criterion criterion : criteria) {
      spread = spread.plus(spread(criterion), criterion.weight());
    }
    return spread;
  }

  /** The weighted maximum of the criteria on which jurors can be compared. */
  Rational comparedMaximum(Collection<Criterion> criteria) {
    return criteria.stream()
        .filter(criterion -> on(criterion).size() > 1)
        .map(criterion -> criterion.weightedMaximum().value())
        .reduce(Rational.ZERO, Rational::plus);
  }

  /** What each juror gave, of what they could have on the criteria that they scored. */
  Map<JurorId, Share> shares(Rulebook rulebook) {
    Map<JurorId, Share> shares = new LinkedHashMap<>();
    for (Criterion criterion : rulebook.criteria()) {
      Rational max = criterion.weightedMaximum().value();
      on(criterion)
          .forEach(
              (juror, points) ->
                  shares.merge(
                      juror,
                      new Share(points.weighted(criterion.weight()).value(), max),
                      Share::plus));
    }
    return shares;
  }
}
