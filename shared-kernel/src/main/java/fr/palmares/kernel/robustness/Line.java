package fr.palmares.kernel.robustness;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.robustness.Flip.Reach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The levels along one figure that varies, all else being equal. Between neighbouring edges the
 * level is the same, so that looking at each edge and once between two of them finds every change.
 *
 * @param at the level at a value; null for none
 * @param edges every value within the range at which a condition may begin or cease to be met
 */
record Line(
    Function<Rational, @Nullable LevelId> at,
    Rational from,
    Rational least,
    Rational most,
    Collection<Rational> edges) {

  private static final Rational TWO = Rational.of(2);

  /** Where another level begins. */
  record Change(Rational to, Reach reach, @Nullable LevelId level) {}

  /** The nearest change on either side, the one below first. */
  List<Change> nearest() {
    List<Change> changes = new ArrayList<>();
    side(
            new TreeSet<>(edges).headSet(from, true).descendingSet().stream().toList(),
            least,
            Reach.BELOW)
        .ifPresent(changes::add);
    side(new TreeSet<>(edges).tailSet(from, true).stream().toList(), most, Reach.ABOVE)
        .ifPresent(changes::add);
    return changes;
  }

  /**
   * The first change on the way out.
   *
   * @param outward the edges, from {@code from} outward
   * @param beyond which side of an edge is farther out
   */
  private Optional<Change> side(List<Rational> outward, Rational end, Reach beyond) {
    LevelId now = at.apply(from);
    for (int i = 0; i < outward.size(); i++) {
      Rational edge = outward.get(i);
      LevelId there = at.apply(edge);
      if (!Objects.equals(there, now)) {
        return Optional.of(new Change(edge, Reach.AT, there));
      }
      Rational next = i + 1 < outward.size() ? outward.get(i + 1) : end;
      LevelId past = at.apply(edge.plus(next).over(TWO));
      if (!Objects.equals(past, now)) {
        return Optional.of(new Change(edge, beyond, past));
      }
    }
    return Optional.empty();
  }
}
