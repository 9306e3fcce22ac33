package fr.palmares.results.appeal;

import fr.palmares.kernel.AppealOutcome;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the appeal against a published result. Stream: one per application. */
sealed interface AppealEvent {

  ApplicationId application();

  /** The applicant lodged it. */
  record AppealLodged(ApplicationId application, String grounds) implements AppealEvent {}

  /** Jurors who had no part in the result are to look at it; a later naming replaces this one. */
  record AppealJurorsNamed(ApplicationId application, List<JurorId> jurors) implements AppealEvent {
    public AppealJurorsNamed {
      jurors = List.copyOf(jurors);
    }
  }

  /** A named juror said what should become of it. */
  record AppealOpinionGiven(
      ApplicationId application, JurorId juror, AppealOutcome advice, String opinion)
      implements AppealEvent {}

  /**
   * It was decided.
   *
   * @param correction what an erratum is to put right; null where the result stands
   */
  record AppealDecided(
      ApplicationId application,
      AppealOutcome outcome,
      String reason,
      @Nullable Correction correction)
      implements AppealEvent {}

  /** The level that should stand; null for no level. */
  record Correction(@Nullable LevelId level) {}
}
