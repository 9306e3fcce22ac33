package fr.palmares.results.robustness;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.robustness.Robustness;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.evaluated.Judgements;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's and the auditor's door to how firmly a level stands. */
@RestController
class RobustnessApi {

  private final Evaluations evaluations;
  private final Judgements judgements;
  private final Recusals recusals;
  private final AsOf past;

  RobustnessApi(Evaluations evaluations, Judgements judgements, Recusals recusals, AsOf past) {
    this.evaluations = evaluations;
    this.judgements = judgements;
    this.recusals = recusals;
    this.past = past;
  }

  /** By the rulebook's own computation; a departure that the jury decided is not looked at. */
  @GetMapping("/applications/{application}/level/robustness")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  RobustnessView robustness(
      @PathVariable ApplicationId application,
      @RequestParam(required = false) @Nullable Moment asOf,
      Actor actor) {
    recusals.checkScores(actor, application);
    if (asOf != null && asOf.counts()) {
      recusals.checkAll(actor, application.edition());
    }
    return past.read(asOf, application, () -> robustness(application));
  }

  private RobustnessView robustness(ApplicationId application) {
    Evaluation evaluation = evaluations.judged(application);
    return RobustnessView.of(evaluation, Robustness.of(judgements.of(evaluation)));
  }
}
