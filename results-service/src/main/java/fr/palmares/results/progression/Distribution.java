package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Roll;
import fr.palmares.results.progression.Columns.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
    int unknown) {

  /** The levels of each edition, oldest first. */
  static List<Distribution> of(Roll roll, Filter filter) {
    Columns columns = Columns.of(roll);
    IntPredicate taken = columns.takenBy(filter);
    int[][] counts = new int[columns.editions().size()][columns.outcomes().size()];
    for (int row = 0; row < columns.rows(); row++) {
      if (columns.own(row) && taken.test(row)) {
        counts[columns.edition(row)][columns.outcome(row)]++;
      }
    }
    return IntStream.range(0, counts.length)
        .mapToObj(i -> of(roll, columns.editions().get(i), columns.outcomes(), counts[i]))
        .toList();
  }

  private static Distribution of(
      Roll roll, EditionYear edition, List<Outcome> outcomes, int[] counts) {
    Participation any = roll.in(edition).get(0).entry().participation();
    LevelScale scale = roll.scale(any);
    List<Level> order = scale == null ? List.of() : scale.levels();
    Map<String, Integer> levels = new LinkedHashMap<>();
    int[] byRank = new int[order.size() + 1];
    int unknown = 0;
    for (int i = 0; i < counts.length; i++) {
      Outcome outcome = outcomes.get(i);
      Integer rank = outcome.rank();
      LevelId level = outcome.level();
      if (!outcome.known()) {
        unknown += counts[i];
      } else if (level == null) {
        byRank[0] += counts[i];
      } else if (rank != null && rank < byRank.length) {
        byRank[rank] += counts[i];
      } else if (counts[i] > 0) {
        levels.merge(level.text(), counts[i], Integer::sum);
      }
    }
    for (int i = 0; i < order.size(); i++) {
      levels.merge(order.get(i).id().text(), byRank[i + 1], Integer::sum);
    }
    return new Distribution(
        edition,
        any.scale(),
        roll.complete(edition),
        IntStream.of(counts).sum(),
        levels,
        byRank[0],
        unknown);
  }
}
