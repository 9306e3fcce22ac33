package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.history.Entrant;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Roll;
import java.util.ArrayList;
import java.util.List;

/**
 * Who came, came back and stayed away. What merged counts as the authority in which it went on.
 *
 * @param complete whether all who took part are known; of the past only a part is
 * @param newcomers never took part in an earlier edition, as far as is known
 * @param returning took part in an earlier edition
 * @param kept those of them who took part in the edition before
 * @param lost took part in the edition before, and not in this one
 * @param unidentified under a name that several authorities share
 */
record Retention(
    EditionYear edition,
    boolean complete,
    int participants,
    int newcomers,
    int returning,
    int kept,
    int lost,
    int unidentified) {

  /** Each edition against all before it, oldest first. */
  static List<Retention> of(Roll roll, Filter filter) {
    List<EditionYear> editions = List.copyOf(roll.editions());
    int[][] counts = new int[editions.size()][5];
    Places places = Places.of(editions);
    for (Entrant entrant : roll.entrants()) {
      List<Entry> parts = entrant.goesOn() ? entrant.onePerEdition() : List.of();
      for (int i = 0; i < parts.size(); i++) {
        int at = places.of(parts.get(i));
        Entry before = i == 0 ? null : parts.get(i - 1);
        Entry after = i + 1 == parts.size() ? null : parts.get(i + 1);
        if (filter.takes(parts.get(i))) {
          if (!entrant.identified()) {
            counts[at][4]++;
            continue;
          }
          counts[at][before == null ? 0 : 1]++;
          if (before != null && places.of(before) == at - 1) {
            counts[at][2]++;
          }
          if (at + 1 < counts.length && (after == null || places.of(after) > at + 1)) {
            counts[at + 1][3]++;
          }
        }
      }
    }
    List<Retention> retention = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      int[] count = counts[i];
      retention.add(
          new Retention(
              editions.get(i),
              roll.complete(editions.get(i)),
              count[0] + count[1] + count[4],
              count[0],
              count[1],
              count[2],
              count[3],
              count[4]));
    }
    return retention;
  }
}
