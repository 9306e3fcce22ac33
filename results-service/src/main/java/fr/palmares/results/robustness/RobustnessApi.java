package fr.palmares.results.robustness;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.robustness.Robustness;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.evaluated.Judgements;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.web.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's and the auditor's door to how firmly a level stands. */
@RestController
class RobustnessApi {

  private final Evaluations evaluations;
  private final Judgements judgements;
  private final Recusals recusals;

  RobustnessApi(Evaluations evaluations, Judgements judgements, Recusals recusals) {
    this.evaluations = evaluations;
    this.judgements = judgements;
    this.recusals = recusals;
  }

  /** By the rulebook's own computation; a departure that the jury decided is not looked at. */
  @GetMapping("/applications/{application}/level/robustness")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  RobustnessView robustness(@PathVariable ApplicationId application, Actor actor) {
    recusals.checkScores(actor, application);
    Evaluation evaluation = evaluations.judged(application);
    return RobustnessView.of(evaluation, Robustness.of(judgements.of(evaluation)));
  }
}
