package fr.palmares.results.palmares;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a second person finds what waits for a decision, and an auditor who decided what. */
@RestController
class ErrataApi {

  private final ErrataQuery errata;
  private final Recusals recusals;

  ErrataApi(ErrataQuery errata, Recusals recusals) {
    this.errata = errata;
    this.recusals = recusals;
  }

  @GetMapping("/editions/{edition}/errata")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  List<Erratum> errata(@PathVariable EditionYear edition, Actor actor) {
    recusals.checkAll(actor, edition);
    return errata.of(edition);
  }
}
