package fr.palmares.results.mentions;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.MentionFigure;
import fr.palmares.kernel.rulebook.MentionFigure.Kind;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of the figures that a mention is granted on, those that say where its holder comes from: once
 * they are told otherwise, what was written of them is untrue. How often somebody took part before
 * that is not among them: older editions may be told at any time.
 */
public record RevisableFigures(Map<String, String> byName) {

  private static final String LEVEL = "level";
  private static final String LAST_EDITION = "lastEdition";
  private static final String LAST_LEVEL = "lastLevel";
  private static final String LEVEL_STEPS = new MentionFigure(Kind.LEVEL_STEPS, null).text();
  private static final Set<String> NAMES = Set.of(LEVEL, LAST_EDITION, LAST_LEVEL, LEVEL_STEPS);

  public RevisableFigures {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
  }

  /**
   * As they are known now.
   *
   * @param level what was reached in {@code edition}; null for no level
   * @param earlier participations before, oldest first
   */
  public static RevisableFigures of(
      EditionYear edition, @Nullable LevelId level, LevelScale scale, List<Participation> earlier) {
    Map<String, String> figures = new TreeMap<>();
    figures.put(LEVEL, scale.name(level));
    Progress progress = Progress.of(earlier, edition, level, scale);
    Participation last = progress.last();
    if (last != null) {
      figures.put(LAST_EDITION, last.edition().text());
      figures.put(LAST_LEVEL, last.levelKnown() ? String.valueOf(last.level()) : "inconnu");
    }
    if (progress.comparable()) {
      figures.put(LEVEL_STEPS, Integer.toString(progress.steps()));
    }
    return new RevisableFigures(figures);
  }

  /**
   * Whether they are what a mention was granted on.
   *
   * @param granted the figures of the grant; those without a level were granted before figures were
   *     kept
   */
  public boolean hold(Map<String, String> granted) {
    Map<String, String> then = new TreeMap<>(granted);
    then.keySet().retainAll(NAMES);
    return !then.containsKey(LEVEL) || then.equals(byName);
  }
}
