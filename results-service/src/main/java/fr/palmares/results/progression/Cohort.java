package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Rational;
import fr.palmares.results.history.Entrant;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Roll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who took part for the first time in one edition. What merged counts as the authority in
 * which it went on.
 *
 * @param size how many they are
 */
record Cohort(EditionYear first, boolean complete, int size, List<Later> editions) {

  private static final int PLACES = 4;

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
  static List<Cohort> of(Roll roll, Filter filter) {
    List<EditionYear> editions = List.copyOf(roll.editions());
    Places places = Places.of(editions);
    int[][][] sums = new int[editions.size()][editions.size()][3];
    for (Entrant entrant : roll.entrants()) {
      List<Entry> parts =
          entrant.goesOn() && entrant.identified() ? entrant.onePerEdition() : List.of();
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
}
