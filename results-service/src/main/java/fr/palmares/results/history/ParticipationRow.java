package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Scalar;
import fr.palmares.results.publication.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link ParticipationTable}.
 *
 * @param embargoUntil null for what is told of the past
 * @param figures null for what is told of the past
 */
record ParticipationRow(
    EditionYear edition,
    LevelScaleId scale,
    Who who,
    boolean levelKnown,
    @Nullable Scalar level,
    @Nullable String mention,
    String source,
    @Nullable Instant embargoUntil,
    @Nullable Figures figures) {

  record Who(
      AuthorityKind kind,
      @Nullable Scalar siren,
      String name,
      @Nullable String department,
      @Nullable String region,
      @Nullable Integer population) {}

  /** What was published of it; {@code standing} is by percentage, 1 for the best. */
  record Figures(Outcome outcome, int standing) {}
}
