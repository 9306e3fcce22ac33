package fr.palmares.results.audit;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's door: who decided what, when and why. */
@RestController
class AuditApi {

  private final AuditQuery audit;
  private final Recusals recusals;

  AuditApi(AuditQuery audit, Recusals recusals) {
    this.audit = audit;
    this.recusals = recusals;
  }

  /**
   * Everything about an application in the order of its happening. Whoever is recused from another
   * file of the edition reads nothing that compares files, and neither reads nor names the numbers
   * of events, which count what lies between them.
   *
   * @param asOf up to an instant, or to an event of this service's log; without one, up to now
   */
  @GetMapping("/applications/{application}/audit")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  List<AuditQuery.Entry> audit(
      @PathVariable ApplicationId application,
      @RequestParam(required = false) @Nullable Moment asOf,
      Actor actor) {
    recusals.checkScores(actor, application);
    if (asOf != null && asOf.counts()) {
      recusals.checkAll(actor, application.edition());
    }
    List<AuditQuery.Entry> entries = audit.of(application, asOf);
    return recusals.closedTo(actor, application.edition()).isEmpty()
        ? entries
        : entries.stream()
            .filter(entry -> !entry.compares())
            .map(AuditQuery.Entry::withoutSequence)
            .toList();
  }

  /**
   * Everything about an edition as a whole: its rules, its jury, its publication, or what was told
   * of it as one of the past. Up to a moment as above.
   */
  @GetMapping("/editions/{edition}/audit")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  List<AuditQuery.Entry> audit(
      @PathVariable EditionYear edition,
      @RequestParam(required = false) @Nullable Moment asOf,
      Actor actor) {
    recusals.checkAll(actor, edition);
    recusals.checkScoringOver(actor, edition);
    return audit.of(edition, asOf);
  }

  /** How many events of each type an edition has, up to a moment as above. */
  @GetMapping("/editions/{edition}/audit/counts")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR, Role.ADMINISTRATOR})
  Map<String, Integer> counts(
      @PathVariable EditionYear edition,
      @RequestParam(required = false) @Nullable Moment asOf,
      Actor actor) {
    recusals.checkAll(actor, edition);
    recusals.checkScoringOver(actor, edition);
    return audit.counts(edition, asOf);
  }
}
