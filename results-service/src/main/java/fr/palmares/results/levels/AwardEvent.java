package fr.palmares.results.levels;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import org.jspecify.annotations.Nullable;

/** What happened to an application's level. Stream: one per application. */
public sealed interface AwardEvent {

  ApplicationId application();

  /**
   * The jury awarded it.
   *
   * @param computed what the rulebook gives; null for no level
   * @param level what the jury awards; null for no level
   * @param reason why they differ; null when they do not
   */
  record LevelAwarded(
      ApplicationId application,
      Points total,
      Percentage percentage,
      @Nullable LevelId computed,
      @Nullable LevelId level,
      @Nullable String reason,
      int rulebookVersion)
      implements AwardEvent {}

  /** One person found it wrong after the publication; another one decides. */
  record LevelCorrectionProposed(
      ApplicationId application,
      @Nullable LevelId before,
      @Nullable LevelId after,
      String reason,
      ActorId by)
      implements AwardEvent {}

  /** The proposal was rejected, or taken back: the level stands. */
  record LevelCorrectionRejected(ApplicationId application, String reason, ActorId by)
      implements AwardEvent {}

  /** It was corrected: by an erratum, or before the publication by a departure. */
  record LevelCorrected(
      ApplicationId application, @Nullable LevelId before, @Nullable LevelId after, String reason)
      implements AwardEvent {}
}
