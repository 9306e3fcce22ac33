package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.deliberation.sitting.JurySittings;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.AssignedJurors;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.evaluation.scoring.Sheets;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what an application's criteria are settled from. */
@Component
class Settlements {

  private final Juries juries;
  private final KnownEditions editions;
  private final Sheets sheets;
  private final JurySittings sittings;
  private final AssignedJurors assigned;
  private final Clock clock;

  Settlements(
      Juries juries,
      KnownEditions editions,
      Sheets sheets,
      JurySittings sittings,
      AssignedJurors assigned,
      Clock clock) {
    this.juries = juries;
    this.editions = editions;
    this.sheets = sheets;
    this.sittings = sittings;
    this.assigned = assigned;
    this.clock = clock;
  }

  /**
   * What stands once the evaluation is closed, the sheets held until this transaction ends, and
   * with the jury its rulebook.
   *
   * @throws fr.palmares.kernel.Refusal {@code evaluation-not-closed}, {@code
   *     deliberation-not-begun}, those of {@link Deliberation#checkNotEvaluated} and of an
   *     application that does not compete
   */
  Settlement of(ApplicationId application, Deliberation deliberation) {
    Jury jury = juries.heldFor(application.edition());
    jury.checkClosed();
    editions.standing(application).checkCompeting(application);
    Rulebook rulebook = editions.rulebook(application.edition(), jury.rulebookVersion());
    jury.checkDeliberating(clock.instant(), rulebook.calendar());
    List<JurorId> members = jury.jurors().stream().map(Juror::id).toList();
    Map<JurorId, ScoreSheet> settled = sheets.settled(application, members);
    deliberation.checkNotEvaluated();
    Room room = Room.on(rulebook.juryRules(), sittings.heldFor(application.edition()), settled);
    return new Settlement(
        application, rulebook, settled, assigned.expected(application, members), room);
  }
}
