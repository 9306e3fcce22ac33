package fr.palmares.application.estimate;

import fr.palmares.application.edition.EditionId;
import fr.palmares.application.edition.Editions;
import fr.palmares.application.submission.Readers;
import fr.palmares.application.submission.dossier.Dossier;
import fr.palmares.application.submission.dossier.DossierQuery;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The candidate's look at what the answers may come to. */
@RestController
class EstimateApi {

  private final DossierQuery dossiers;
  private final Editions editions;
  private final Readers readers;

  EstimateApi(DossierQuery dossiers, Editions editions, Readers readers) {
    this.readers = readers;
    this.dossiers = dossiers;
    this.editions = editions;
  }

  /** Of an application that one works on, by the rulebook in force. */
  @GetMapping("/applications/{application}/estimate")
  @AllowedTo(Role.CANDIDATE)
  Estimate estimate(@PathVariable ApplicationId application, Actor actor) {
    Dossier dossier = dossiers.dossier(application);
    readers.check(actor, application);
    return Estimate.of(
        editions.heldFor(new EditionId(application.edition())).rules(), dossier.answers());
  }
}
