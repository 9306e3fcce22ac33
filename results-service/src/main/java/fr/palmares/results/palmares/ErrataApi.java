package fr.palmares.results.palmares;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a second person finds what waits for a decision, and an auditor who decided what. */
@RestController
class ErrataApi {

  private final ErrataQuery errata;
  private final Evaluations evaluations;
  private final Recusals recusals;
  private final AsOf past;

  ErrataApi(ErrataQuery errata, Evaluations evaluations, Recusals recusals, AsOf past) {
    this.errata = errata;
    this.evaluations = evaluations;
    this.recusals = recusals;
    this.past = past;
  }

  @GetMapping("/editions/{edition}/errata")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  List<Erratum> errata(
      @PathVariable EditionYear edition,
      @RequestParam(required = false) @Nullable Moment asOf,
      Actor actor) {
    recusals.checkAll(actor, edition);
    evaluations.rules(edition);
    return past.read(asOf, () -> errata.of(edition));
  }
}
