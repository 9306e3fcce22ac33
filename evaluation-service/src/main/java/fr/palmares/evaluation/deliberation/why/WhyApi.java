package fr.palmares.evaluation.deliberation.why;

import fr.palmares.evaluation.scoring.Visibility;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where to ask why an application has its level; it tells every score. */
@RestController
class WhyApi {

  private final WhyQuery why;
  private final Visibility visibility;

  WhyApi(WhyQuery why, Visibility visibility) {
    this.why = why;
    this.visibility = visibility;
  }

  @GetMapping("/applications/{application}/why")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  WhyView why(@PathVariable ApplicationId application, Actor actor) {
    visibility.checkScores(actor, application);
    return why.of(application, actor);
  }
}
