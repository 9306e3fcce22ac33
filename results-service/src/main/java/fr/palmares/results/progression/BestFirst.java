package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Rational;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Progress;
import fr.palmares.results.history.Roll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders who took part in both of two editions, as {@link Cursor} does. */
record BestFirst(Roll roll, Columns columns, EditionYear from, EditionYear to) {

  static BestFirst of(Roll roll, EditionYear from, EditionYear to) {
    return new BestFirst(roll, Columns.of(roll), from, to);
  }

  /**
   * Someone who took part in both editions.
   *
   * @param before the row of {@link Columns} that tells of the earlier one
   * @param after that of the later one
   * @param figure what they are ordered by; null where it is not known
   */
  record Compared(int before, int after, @Nullable Rational figure) {
    Cursor cursor(Columns columns) {
      return new Cursor(figure, columns.name(after), columns.entrant(after).id().text());
    }
  }

  /** What an authority is ordered by; null where it is not known. */
  interface Figure {
    @Nullable Rational of(Entry before, Entry after);
  }

  /** By the levels risen: there are few ways in which one can come out, then and now. */
  List<Compared> bySteps() {
    Map<Long, Optional<Rational>> known = new HashMap<>();
    long ways = columns.outcomes().size();
    return list(
        (before, after) ->
            known
                .computeIfAbsent(
                    columns.outcome(before) * ways + columns.outcome(after),
                    first -> steps(columns.entry(before), columns.entry(after)))
                .orElse(null));
  }

  private Optional<Rational> steps(Entry before, Entry after) {
    return Optional.of(progress(before, after))
        .filter(Progress::comparable)
        .map(progress -> Rational.of(progress.steps()));
  }

  Progress progress(Entry before, Entry after) {
    return Progress.between(
        before.participation(), after.participation(), roll.scale(after.participation()));
  }

  List<Compared> by(Figure figure) {
    return list((before, after) -> figure.of(columns.entry(before), columns.entry(after)));
  }

  private interface OfRows {
    @Nullable Rational of(int before, int after);
  }

  /** Goes through them by name, so that only the figures are left to be ordered. */
  private List<Compared> list(OfRows figure) {
    int earlier = columns.place(from);
    NavigableMap<Rational, List<Compared>> known = new TreeMap<>(Comparator.reverseOrder());
    List<Compared> unknown = new ArrayList<>();
    for (int after : columns.byName(columns.place(to))) {
      int before = columns.rowIn(earlier, after);
      if (before >= 0 && columns.entrant(after).identified()) {
        Rational value = figure.of(before, after);
        List<Compared> equal =
            value == null ? unknown : known.computeIfAbsent(value, first -> new ArrayList<>(1));
        equal.add(new Compared(before, after, value));
      }
    }
    return Stream.concat(known.values().stream(), Stream.of(unknown))
        .flatMap(List::stream)
        .toList();
  }

  /** Some of a list; {@code next} is null on its last page. */
  record Slice(List<Compared> found, @Nullable Cursor next) {}

  /** Those of a list after a place that a filter takes, so many at most. */
  Slice slice(List<Compared> all, IntPredicate taken, @Nullable Cursor after, int limit) {
    List<Compared> found = new ArrayList<>();
    for (int i = after == null ? 0 : firstAfter(all, after); i < all.size(); i++) {
      if (taken.test(all.get(i).after())) {
        if (found.size() == limit) {
          return new Slice(found, found.get(limit - 1).cursor(columns));
        }
        found.add(all.get(i));
      }
    }
    return new Slice(found, null);
  }

  private int firstAfter(List<Compared> all, Cursor cursor) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).cursor(columns).compareTo(cursor) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
