package fr.palmares.results.history;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import org.jspecify.annotations.Nullable;

/**
 * One public participation as the roll has it. What its source does not tell is null.
 *
 * @param siren null where the source tells none
 * @param slug the name without what changes from one source to the next
 * @param levelRank how high its level stands on its scale, 0 for none; null where the level is not
 *     known, or no rulebook known here orders that scale
 * @param figures null for editions that were not run here
 */
public record Entry(
    Participation participation,
    AuthorityKind kind,
    @Nullable String siren,
    String slug,
    @Nullable String department,
    @Nullable String region,
    @Nullable Integer population,
    @Nullable Integer levelRank,
    @Nullable Figures figures) {

  /** When it took part. */
  public EditionYear edition() {
    return participation.edition();
  }

  /**
   * What was published beside the level, exact as text.
   *
   * @param standing by percentage in its edition, 1 for the best, equal ones alike
   */
  public record Figures(ApplicationId application, String points, String percent, int standing) {}
}
