package fr.palmares.kernel.robustness;

import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Aggregation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a criterion is settled at by one juror's points, the others' as they are. Between
 * neighbouring points of the others it is a straight line, for a mean, a median and a trimmed mean
 * alike.
 */
record Aggregated(Aggregation aggregation, Map<JurorId, Points> scores, JurorId juror) {

  /** The value that the criterion is settled at. */
  Rational with(Rational points) {
    List<Points> all = new ArrayList<>(others());
    all.add(new Points(points));
    return aggregation.of(all).value();
  }

  /** The juror's points at which the criterion is settled at one of these values. */
  Set<Rational> edges(Collection<Rational> values, Rational most) {
    Set<Rational> bends = new TreeSet<>(List.of(Rational.ZERO, most));
    others().forEach(points -> bends.add(points.value()));
    Set<Rational> edges = new TreeSet<>(bends);
    Rational from = Rational.ZERO;
    for (Rational to : bends) {
      Rational low = with(from);
      Rational rise = with(to).minus(low);
      if (rise.signum() > 0) {
        for (Rational value : values) {
          Rational part = value.minus(low).over(rise);
          if (part.signum() >= 0 && part.compareTo(Rational.of(1)) <= 0) {
            edges.add(from.plus(part.times(to.minus(from))));
          }
        }
      }
      from = to;
    }
    return edges;
  }

  private List<Points> others() {
    return scores.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(juror))
        .map(Map.Entry::getValue)
        .toList();
  }
}
