package fr.palmares.results.pressrelease;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import fr.palmares.results.history.Progress.Comparison;
import fr.palmares.results.wording.French;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is remarkable about reaching a level, by history: the first of these that holds. */
final class Claim {

  private static final int LEAP = 2;

  private Claim() {}

  /**
   * The claim in French, to follow the authority's name.
   *
   * @param earlier participations before {@code edition}, oldest first
   */
  static String of(
      EditionYear edition, @Nullable LevelId level, LevelScale scale, List<Participation> earlier) {
    String name = "le " + French.level(scale.name(level));
    int times = 1 + Progress.timesAt(level, scale, earlier);
    if (times > 1) {
      return "atteint " + name + " pour la " + French.ordinal(times) + " fois";
    }
    Progress progress = Progress.of(earlier, edition, level, scale);
    Participation last = progress.last();
    if (last != null
        && progress.comparison() == Comparison.COMPARABLE
        && progress.steps() >= LEAP) {
      return rise(progress, level, scale);
    }
    return "atteint " + name + " dès sa " + French.ordinal(earlier.size() + 1) + " candidature";
  }

  /** How many levels it rose, from which to which, and in how many years. */
  static String rise(Progress progress, @Nullable LevelId level, LevelScale scale) {
    Participation last = Objects.requireNonNull(progress.last());
    return "passe du "
        + French.level(scale.name(last.level()))
        + " au "
        + French.level(scale.name(level))
        + " en "
        + French.count(progress.editionsElapsed(), "an");
  }
}
