package fr.palmares.application.submission;

import fr.palmares.application.authority.Registration;
import fr.palmares.application.jury.Impartiality;
import fr.palmares.application.submission.dossier.Dossier;
import fr.palmares.application.submission.dossier.DossierQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.PositionHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The candidate's door to applications, and the organizer's. */
@RestController
class ApplicationApi {

  private static final int LARGEST_PAGE = 500;

  private final Commands commands;
  private final DossierQuery dossiers;
  private final Contacts contacts;
  private final Impartiality impartiality;
  private final PositionHeaders positions;
  private final Readers readers;
  private final Registration registration;

  ApplicationApi(
      Commands commands,
      DossierQuery dossiers,
      Contacts contacts,
      Impartiality impartiality,
      PositionHeaders positions,
      Readers readers,
      Registration registration) {
    this.registration = registration;
    this.commands = commands;
    this.dossiers = dossiers;
    this.contacts = contacts;
    this.impartiality = impartiality;
    this.positions = positions;
    this.readers = readers;
  }

  record NewApplication(AuthorityId authority, Sponsor sponsor, Referent referent) {}

  record Sponsor(String name, String function) {}

  record Referent(String name, String email) {}

  record Started(ApplicationId application) {}

  record Answer(String answer) {}

  record Evidence(CriterionId criterion, String name, String link) {}

  record Amendment(Map<CriterionId, String> answers) {}

  record Extension(Instant until, String reason) {}

  @PostMapping("/editions/{edition}/applications")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.CANDIDATE)
  Started start(
      @PathVariable EditionYear edition,
      @RequestBody NewApplication body,
      Cause cause,
      HttpServletResponse response) {
    ApplicationId application = ApplicationId.of(edition, body.authority());
    Contact sponsor =
        Contact.of(cause.command(), "sponsor", body.sponsor().name(), body.sponsor().function());
    Contact referent =
        Contact.of(cause.command(), "referent", body.referent().name(), body.referent().email());
    Receipt receipt =
        registration.before(
            body.authority(),
            cause,
            () -> commands.send(new StartApplication(application, sponsor, referent), cause));
    positions.mark(response, receipt);
    return new Started(application);
  }

  @PutMapping("/applications/{application}/answers/{criterion}")
  @AllowedTo(Role.CANDIDATE)
  Receipt answer(
      @PathVariable ApplicationId application,
      @PathVariable CriterionId criterion,
      @RequestBody Answer body,
      Cause cause) {
    return commands.send(new GiveAnswer(application, criterion, body.answer()), cause);
  }

  @PostMapping("/applications/{application}/evidence")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.CANDIDATE)
  Receipt attach(@PathVariable ApplicationId application, @RequestBody Evidence body, Cause cause) {
    return commands.send(
        new AttachEvidence(application, body.criterion(), body.name(), body.link()), cause);
  }

  @PostMapping("/applications/{application}/submission")
  @AllowedTo(Role.CANDIDATE)
  Receipt submit(@PathVariable ApplicationId application, Cause cause) {
    return commands.send(new SubmitApplication(application), cause);
  }

  @PostMapping("/applications/{application}/amendment")
  @AllowedTo(Role.CANDIDATE)
  Receipt amend(@PathVariable ApplicationId application, @RequestBody Amendment body, Cause cause) {
    return commands.send(new AmendApplication(application, body.answers()), cause);
  }

  @PostMapping("/applications/{application}/withdrawal")
  @AllowedTo(Role.CANDIDATE)
  Receipt withdraw(
      @PathVariable ApplicationId application, @RequestBody Because body, Cause cause) {
    return commands.send(new WithdrawApplication(application, body.reason()), cause);
  }

  /** One application may move until then, as long as the edition's are not closed. */
  @PostMapping("/applications/{application}/extension")
  @AllowedTo(Role.ORGANIZER)
  Receipt extend(
      @PathVariable ApplicationId application, @RequestBody Extension body, Cause cause) {
    impartiality.checkFile(cause.actor(), application);
    return commands.send(new ExtendDeadline(application, body.until(), body.reason()), cause);
  }

  @PostMapping("/applications/{application}/ineligibility")
  @AllowedTo(Role.ORGANIZER)
  Receipt declareIneligible(
      @PathVariable ApplicationId application, @RequestBody Because body, Cause cause) {
    impartiality.checkFile(cause.actor(), application);
    return commands.send(new DeclareIneligible(application, body.reason()), cause);
  }

  /** A candidate reads the applications that they work on, nobody else's; a juror their files. */
  @GetMapping("/applications/{application}")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR, Role.CANDIDATE})
  Dossier read(@PathVariable ApplicationId application, Actor actor) {
    Dossier dossier = dossiers.dossier(application);
    readers.check(actor, application);
    return readers.seesDrafts(actor, application) ? dossier : dossier.asHandedIn();
  }

  /** Without the files that are closed to the reader, nor drafts for who judges. */
  @GetMapping("/editions/{edition}/applications")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  Dossier.Page list(
      @PathVariable EditionYear edition,
      @RequestParam(required = false) @Nullable ApplicationId after,
      @RequestParam(defaultValue = "100") int limit,
      Actor actor) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Refusal.invalid("page-size", "limit", "ask for 1 to %d at once", LARGEST_PAGE);
    }
    impartiality.checkEdition(actor, edition);
    return impartiality.judges(actor, edition)
        ? dossiers.handedIn(edition, impartiality.closedTo(actor, edition), after, limit)
        : dossiers.page(edition, impartiality.closedTo(actor, edition), after, limit);
  }

  /** Erases the people named on an application; the log and its proofs stay as they are. */
  @DeleteMapping("/applications/{application}/contacts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @AllowedTo(Role.ADMINISTRATOR)
  void erase(@PathVariable ApplicationId application) {
    contacts.erase(application);
  }
}
