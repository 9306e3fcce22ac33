package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Roll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    return roll.editions().stream().map(edition -> of(roll, edition, filter)).toList();
  }

  private static Distribution of(Roll roll, EditionYear edition, Filter filter) {
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
}
