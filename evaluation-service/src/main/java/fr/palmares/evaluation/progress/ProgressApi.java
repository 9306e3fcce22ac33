package fr.palmares.evaluation.progress;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where to ask how far the evaluation of an edition is. */
@RestController
class ProgressApi {

  private final EvaluationStatusQuery status;

  ProgressApi(EvaluationStatusQuery status) {
    this.status = status;
  }

  @GetMapping("/editions/{edition}/evaluation")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  EvaluationStatus status(@PathVariable EditionYear edition, Actor actor) {
    return status.of(edition, actor.id());
  }
}
