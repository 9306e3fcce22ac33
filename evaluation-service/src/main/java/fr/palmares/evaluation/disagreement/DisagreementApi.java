package fr.palmares.evaluation.disagreement;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where to ask how far the jurors are apart. */
@RestController
class DisagreementApi {

  private final DisagreementQuery disagreement;

  DisagreementApi(DisagreementQuery disagreement) {
    this.disagreement = disagreement;
  }

  @GetMapping("/editions/{edition}/disagreement")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  EditionDisagreement edition(@PathVariable EditionYear edition, Actor actor) {
    return disagreement.of(edition, actor);
  }

  @GetMapping("/applications/{application}/disagreement")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  FileDisagreement file(@PathVariable ApplicationId application, Actor actor) {
    return disagreement.of(application, actor);
  }
}
