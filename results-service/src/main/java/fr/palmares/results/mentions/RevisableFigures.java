package fr.palmares.results.mentions;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.history.Participation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of the figures that a mention was granted on, those that may turn out otherwise after the
 * publication: a level is corrected, or something else becomes known of the last participation.
 */
public final class RevisableFigures {

  private static final String LEVEL = "level";
  private static final String LAST_EDITION = "lastEdition";
  private static final String LAST_LEVEL = "lastLevel";
  private static final Set<String> NAMES = Set.of(LEVEL, LAST_EDITION, LAST_LEVEL);

  private RevisableFigures() {}

  static Map<String, String> of(
      @Nullable LevelId level, LevelScale scale, List<Participation> earlier) {
    Map<String, String> figures = new TreeMap<>();
    figures.put(LEVEL, scale.name(level));
    if (!earlier.isEmpty()) {
      Participation last = earlier.get(earlier.size() - 1);
      figures.put(LAST_EDITION, last.edition().text());
      figures.put(LAST_LEVEL, last.levelKnown() ? String.valueOf(last.level()) : "inconnu");
    }
    return figures;
  }

  /**
   * Whether what is known now is what a mention was granted on.
   *
   * @param granted the figures of the grant; those without a level were granted before figures were
   *     kept, and hold
   * @param earlier its holder's participations before, oldest first
   */
  public static boolean hold(
      Map<String, String> granted,
      @Nullable LevelId level,
      LevelScale scale,
      List<Participation> earlier) {
    Map<String, String> then = new TreeMap<>(granted);
    then.keySet().retainAll(NAMES);
    return !then.containsKey(LEVEL) || then.equals(of(level, scale, earlier));
  }
}
