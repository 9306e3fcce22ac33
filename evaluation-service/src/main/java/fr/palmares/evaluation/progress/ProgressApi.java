package fr.palmares.evaluation.progress;

import fr.palmares.evaluation.scoring.Visibility;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where to ask how far the evaluation of an edition is. */
@RestController
class ProgressApi {

  private final EvaluationStatusQuery status;
  private final JurorsProgressQuery jurors;
  private final Visibility visibility;

  ProgressApi(EvaluationStatusQuery status, JurorsProgressQuery jurors, Visibility visibility) {
    this.status = status;
    this.jurors = jurors;
    this.visibility = visibility;
  }

  @GetMapping("/editions/{edition}/evaluation")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  EvaluationStatus status(@PathVariable EditionYear edition, Actor actor) {
    visibility.checkKnown(edition);
    return status.of(edition, actor.id());
  }

  record JurorsProgress(EditionYear edition, List<JurorProgress> jurors) {}

  @GetMapping("/editions/{edition}/evaluation/jurors")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  JurorsProgress jurors(@PathVariable EditionYear edition, Actor actor) {
    visibility.checkNotOfTheJury(actor, edition);
    visibility.checkKnown(edition);
    return new JurorsProgress(edition, jurors.of(edition));
  }
}
