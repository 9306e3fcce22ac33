package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.progression.BestFirst.Compared;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lists of one roll: who took part in both of two editions, best progression first. */
final class OrderedLists {

  /** So many are kept at most; one of 36,000 takes 1 MB by steps, else 6 MB. */
  private static final int KEPT = 64;

  /** Which list. */
  record Pair(EditionYear from, EditionYear to, Ranking by) {}

  /**
   * A list as it was made.
   *
   * @param complete false while something is on its way from the other services: not to be kept
   */
  record Made(List<Compared> list, boolean complete) {}

  /** Where a list is kept; who asks for it while it is made waits here. */
  private static final class Shelf {
    private @Nullable List<Compared> list;

    synchronized List<Compared> list(Supplier<Made> make) {
      List<Compared> known = list;
      if (known != null) {
        return known;
      }
      Made made = make.get();
      list = made.complete() ? made.list() : null;
      return made.list();
    }
  }

  private final Map<Pair, Shelf> shelves =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Shelf> eldest) {
          return size() > KEPT;
        }
      };

  List<Compared> of(Pair pair, Supplier<Made> make) {
    return shelf(pair).list(make);
  }

  private synchronized Shelf shelf(Pair pair) {
    return shelves.computeIfAbsent(pair, first -> new Shelf());
  }
}
