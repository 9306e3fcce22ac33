package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.history.Entrant;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Roll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts over all editions. What merged counts as the authority in which it went on. */
final class Statistics {

  private static final int PLACES = 4;

  private Statistics() {}

  /**
   * How an edition's levels are distributed.
   *
   * @param complete whether all who took part are known; of the past only a part is
   * @param levels how many reached each level, from low to high where its order is known
   * @param noLevel how many reached none
   * @param unknown of how many no source says how they came out
   */
  record Distribution(
      EditionYear edition,
      LevelScaleId scale,
      boolean complete,
      int participants,
      Map<String, Integer> levels,
      int noLevel,
      int unknown) {}

  /** The levels of each edition, oldest first. */
  static List<Distribution> distribution(Roll roll, Filter filter) {
    return roll.editions().stream().map(edition -> distribution(roll, edition, filter)).toList();
  }

  private static Distribution distribution(Roll roll, EditionYear edition, Filter filter) {
    List<Roll.Part> all = roll.in(edition);
    Map<String, Integer> levels = new LinkedHashMap<>();
    LevelScale scale = roll.scale(all.get(0).entry().participation());
    List<Level> order = scale == null ? List.of() : scale.levels();
    int[] byRank = new int[order.size() + 1];
    int participants = 0;
    int unknown = 0;
    for (Roll.Part part : all) {
      Entry entry = part.entry();
      if (filter.takes(entry)) {
        participants++;
        Integer rank = entry.levelRank();
        LevelId level = entry.participation().level();
        if (!entry.participation().levelKnown()) {
          unknown++;
        } else if (level == null) {
          byRank[0]++;
        } else if (rank != null && rank < byRank.length) {
          byRank[rank]++;
        } else {
          levels.merge(level.text(), 1, Integer::sum);
        }
      }
    }
    for (int i = 0; i < order.size(); i++) {
      levels.merge(order.get(i).id().text(), byRank[i + 1], Integer::sum);
    }
    return new Distribution(
        edition,
        all.get(0).entry().participation().scale(),
        roll.complete(edition),
        participants,
        levels,
        byRank[0],
        unknown);
  }

  /**
   * Who came, came back and stayed away.
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
      int unidentified) {}

  /** Each edition against all before it, oldest first. */
  static List<Retention> retention(Roll roll, Filter filter) {
    List<EditionYear> editions = List.copyOf(roll.editions());
    int[][] counts = new int[editions.size()][5];
    Places places = Places.of(editions);
    for (Entrant entrant : roll.entrants()) {
      List<Entry> parts = entrant.goesOn() ? onePerEdition(entrant) : List.of();
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

  /**
   * Those who took part for the first time in one edition.
   *
   * @param size how many they are
   */
  record Cohort(EditionYear first, boolean complete, int size, List<Later> editions) {}

  /**
   * A cohort in one edition.
   *
   * @param takingPart how many of it take part
   * @param scale whose levels the mean counts
   * @param meanLevel of those whose level is known, 0 for none; null when there are none
   * @param levelsKnown how many those are
   */
  record Later(
      EditionYear edition,
      int takingPart,
      LevelScaleId scale,
      @Nullable BigDecimal meanLevel,
      int levelsKnown) {}

  /** By first edition, oldest first. The filter looks at an authority's latest participation. */
  static List<Cohort> cohorts(Roll roll, Filter filter) {
    List<EditionYear> editions = List.copyOf(roll.editions());
    Places places = Places.of(editions);
    int[][][] sums = new int[editions.size()][editions.size()][3];
    for (Entrant entrant : roll.entrants()) {
      List<Entry> parts =
          entrant.goesOn() && entrant.identified() ? onePerEdition(entrant) : List.of();
      if (!parts.isEmpty() && filter.takes(parts.get(parts.size() - 1))) {
        int first = places.of(parts.get(0));
        for (Entry part : parts) {
          int[] sum = sums[first][places.of(part)];
          Integer rank = part.levelRank();
          sum[0]++;
          if (rank != null) {
            sum[1] += rank;
            sum[2]++;
          }
        }
      }
    }
    List<Cohort> cohorts = new ArrayList<>();
    for (int first = 0; first < sums.length; first++) {
      List<Later> later = new ArrayList<>();
      for (int at = first; at < sums.length; at++) {
        later.add(later(roll, editions.get(at), sums[first][at]));
      }
      cohorts.add(
          new Cohort(
              editions.get(first),
              roll.complete(editions.get(first)),
              sums[first][first][0],
              later));
    }
    return cohorts;
  }

  private static Later later(Roll roll, EditionYear edition, int[] sum) {
    return new Later(
        edition,
        sum[0],
        roll.in(edition).get(0).entry().participation().scale(),
        sum[2] == 0 ? null : Rational.of(sum[1]).over(Rational.of(sum[2])).rounded(PLACES),
        sum[2]);
  }

  /** Where each edition stands among all, by its year less the first one's. */
  private static final class Places {

    private final int first;
    private final int[] byYear;

    private Places(int first, int[] byYear) {
      this.first = first;
      this.byYear = byYear;
    }

    static Places of(List<EditionYear> editions) {
      if (editions.isEmpty()) {
        return new Places(0, new int[0]);
      }
      int first = editions.get(0).value();
      int[] byYear = new int[editions.get(editions.size() - 1).value() - first + 1];
      for (int i = 0; i < editions.size(); i++) {
        byYear[editions.get(i).value() - first] = i;
      }
      return new Places(first, byYear);
    }

    int of(Entry entry) {
      return byYear[entry.edition().value() - first];
    }
  }

  /** Its own part where it and one that went on in it took part in one edition. */
  private static List<Entry> onePerEdition(Entrant entrant) {
    List<Entry> history = entrant.history();
    for (int i = 1; i < history.size(); i++) {
      if (history.get(i).edition().equals(history.get(i - 1).edition())) {
        Map<EditionYear, Entry> last = new TreeMap<>();
        history.forEach(entry -> last.put(entry.edition(), entry));
        return List.copyOf(last.values());
      }
    }
    return history;
  }
}
