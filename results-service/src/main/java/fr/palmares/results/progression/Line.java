package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Progress;
import fr.palmares.results.history.Progress.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * An authority that took part in both editions.
 *
 * @param name as the later edition had it, {@code formerName} as the earlier one, if it was another
 * @param comparison whether the two levels can be compared, how, and why not
 * @param steps levels risen, or fallen below zero; null unless comparable
 * @param points what it gained in points; null unless both editions were run here
 * @param percent what it gained in percent of the maximum, alike
 */
record Line(
    AuthorityId authority,
    String name,
    @Nullable String formerName,
    AuthorityKind kind,
    @Nullable String department,
    @Nullable String region,
    @Nullable Integer population,
    LevelScaleId scaleBefore,
    @Nullable LevelId before,
    LevelScaleId scaleAfter,
    @Nullable LevelId after,
    Comparison comparison,
    @Nullable Integer steps,
    @Nullable Moved points,
    @Nullable Moved percent) {

  static Line of(
      AuthorityId authority,
      Entry now,
      Entry before,
      Progress progress,
      @Nullable Moved points,
      @Nullable Moved percent) {
    String name = now.participation().name();
    String former = before.participation().name();
    return new Line(
        authority,
        name,
        former.equals(name) ? null : former,
        now.kind(),
        now.department(),
        now.region(),
        now.population(),
        before.participation().scale(),
        before.participation().level(),
        now.participation().scale(),
        now.participation().level(),
        progress.comparison(),
        progress.comparable() ? progress.steps() : null,
        points,
        percent);
  }
}
