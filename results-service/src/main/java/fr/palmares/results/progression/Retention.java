package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.history.Entrant;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Roll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  /** What is counted of one edition. */
  private static final class Count {
    int newcomers;
    int returning;
    int kept;
    int lost;
    int unidentified;

    Retention in(EditionYear edition, boolean complete) {
      int participants = newcomers + returning + unidentified;
      return new Retention(
          edition, complete, participants, newcomers, returning, kept, lost, unidentified);
    }
  }

  /** Each edition against all before it, oldest first. */
  static List<Retention> of(Roll roll, Filter filter) {
    List<EditionYear> editions = List.copyOf(roll.editions());
    List<Count> counts = Stream.generate(Count::new).limit(editions.size()).toList();
    Places places = Places.of(editions);
    for (Entrant entrant : roll.entrants()) {
      List<Entry> parts = entrant.goesOn() ? entrant.onePerEdition() : List.of();
      for (int i = 0; i < parts.size(); i++) {
        int at = places.of(parts.get(i));
        Entry before = i == 0 ? null : parts.get(i - 1);
        Entry after = i + 1 == parts.size() ? null : parts.get(i + 1);
        if (filter.takes(parts.get(i))) {
          Count count = counts.get(at);
          if (!entrant.identified()) {
            count.unidentified++;
            continue;
          }
          if (before == null) {
            count.newcomers++;
          } else {
            count.returning++;
          }
          if (before != null && places.of(before) == at - 1) {
            count.kept++;
          }
          if (at + 1 < counts.size() && (after == null || places.of(after) > at + 1)) {
            counts.get(at + 1).lost++;
          }
        }
      }
    }
    List<Retention> retention = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      EditionYear edition = editions.get(i);
      retention.add(counts.get(i).in(edition, roll.complete(edition)));
    }
    return retention;
  }
}
