package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Rational;
import fr.palmares.results.history.Entrant;
import fr.palmares.results.history.Roll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
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

  /** What is counted of a cohort in one edition. */
  private static final class Sum {
    int takingPart;
    int levelsKnown;
    int ranks;

    void add(@Nullable Integer rank) {
      takingPart++;
      if (rank != null) {
        levelsKnown++;
        ranks += rank;
      }
    }

    @Nullable BigDecimal meanLevel() {
      return levelsKnown == 0
          ? null
          : Rational.of(ranks).over(Rational.of(levelsKnown)).rounded(PLACES);
    }
  }

  /** By first edition, oldest first. The filter looks at an authority's latest participation. */
  static List<Cohort> of(Roll roll, Filter filter) {
    Columns columns = Columns.of(roll);
    IntPredicate taken = columns.takenBy(filter);
    List<EditionYear> editions = columns.editions();
    List<Columns.Outcome> outcomes = columns.outcomes();
    List<List<Sum>> sums = editions.stream().map(first -> sums(editions.size())).toList();
    for (int i = 0; i < columns.authorities(); i++) {
      Entrant authority = columns.authority(i);
      int start = columns.wayStart(i);
      int end = columns.wayEnd(i);
      if (authority.goesOn() && authority.identified() && start < end && taken.test(end - 1)) {
        List<Sum> cohort = sums.get(columns.edition(start));
        for (int row = start; row < end; row++) {
          cohort.get(columns.edition(row)).add(outcomes.get(columns.outcome(row)).rank());
        }
      }
    }
    List<Cohort> cohorts = new ArrayList<>();
    for (int first = 0; first < editions.size(); first++) {
      List<Sum> cohort = sums.get(first);
      List<Later> later = new ArrayList<>();
      for (int at = first; at < editions.size(); at++) {
        later.add(later(roll, editions.get(at), cohort.get(at)));
      }
      cohorts.add(
          new Cohort(
              editions.get(first),
              roll.complete(editions.get(first)),
              cohort.get(first).takingPart,
              later));
    }
    return cohorts;
  }

  private static List<Sum> sums(int editions) {
    return Stream.generate(Sum::new).limit(editions).toList();
  }

  private static Later later(Roll roll, EditionYear edition, Sum sum) {
    return new Later(
        edition,
        sum.takingPart,
        roll.in(edition).get(0).entry().participation().scale(),
        sum.meanLevel(),
        sum.levelsKnown);
  }
}
