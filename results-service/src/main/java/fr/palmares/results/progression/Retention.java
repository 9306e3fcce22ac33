package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.history.Roll;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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
    Columns columns = Columns.of(roll);
    IntPredicate taken = columns.takenBy(filter);
    List<EditionYear> editions = columns.editions();
    List<Count> counts = Stream.generate(Count::new).limit(editions.size()).toList();
    for (int i = 0; i < columns.authorities(); i++) {
      if (columns.authority(i).goesOn()) {
        count(columns, i, taken, counts);
      }
    }
    return IntStream.range(0, counts.size())
        .mapToObj(at -> counts.get(at).in(editions.get(at), roll.complete(editions.get(at))))
        .toList();
  }

  private static void count(
      Columns columns, int authority, IntPredicate taken, List<Count> counts) {
    boolean identified = columns.authority(authority).identified();
    int start = columns.wayStart(authority);
    int end = columns.wayEnd(authority);
    for (int row = start; row < end; row++) {
      if (taken.test(row)) {
        int at = columns.edition(row);
        Count count = counts.get(at);
        if (!identified) {
          count.unidentified++;
          continue;
        }
        if (row == start) {
          count.newcomers++;
        } else {
          count.returning++;
        }
        if (row > start && columns.edition(row - 1) == at - 1) {
          count.kept++;
        }
        if (at + 1 < counts.size() && (row + 1 == end || columns.edition(row + 1) > at + 1)) {
          counts.get(at + 1).lost++;
        }
      }
    }
  }
}
