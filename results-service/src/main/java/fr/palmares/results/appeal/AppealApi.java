package fr.palmares.results.appeal;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.AppealOutcome;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Role;
import fr.palmares.results.appeal.AppealEvent.Correction;
import fr.palmares.results.applicant.Applicants;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.web.AllowedTo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to appeals: of those who lodge them, advise on them and decide them, and no others. */
@RestController
class AppealApi {

  private final Commands commands;
  private final Appeals appeals;
  private final Applicants applicants;
  private final Recusals recusals;

  AppealApi(Commands commands, Appeals appeals, Applicants applicants, Recusals recusals) {
    this.commands = commands;
    this.appeals = appeals;
    this.applicants = applicants;
    this.recusals = recusals;
  }

  record Grounds(String grounds) {}

  record Jurors(List<JurorId> jurors) {}

  record Advice(AppealOutcome advice, String opinion) {}

  record Decided(AppealOutcome outcome, String reason, @Nullable Corrected correction) {}

  /** {@code level}: null, said as such, for no level. */
  record Corrected(Optional<LevelId> level) {}

  @PostMapping("/applications/{application}/appeal")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.CANDIDATE)
  Receipt lodge(@PathVariable ApplicationId application, @RequestBody Grounds body, Cause cause) {
    appeals.checkPublic(application);
    recusals.checkFile(cause.actor(), application);
    applicants.checkSpeaks(cause.actor().id(), application);
    return commands.send(new LodgeAppeal(new AppealId(application), body.grounds()), cause);
  }

  @GetMapping("/applications/{application}/appeal")
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER, Role.AUDITOR, Role.JUROR})
  ResponseEntity<AppealView> appeal(@PathVariable ApplicationId application, Actor actor) {
    appeals.checkPublic(application);
    recusals.checkFile(actor, application);
    if (actor.role() == Role.CANDIDATE) {
      applicants.checkReads(actor.id(), application);
    } else if (actor.role() == Role.JUROR) {
      appeals.checkNamed(actor.id(), application);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(appeals.of(application, actor));
  }

  @PutMapping("/applications/{application}/appeal/jurors")
  @AllowedTo(Role.ORGANIZER)
  Receipt name(@PathVariable ApplicationId application, @RequestBody Jurors body, Cause cause) {
    recusals.checkFile(cause.actor(), application);
    return commands.send(new NameAppealJurors(new AppealId(application), body.jurors()), cause);
  }

  @PostMapping("/applications/{application}/appeal/opinions")
  @AllowedTo(Role.JUROR)
  Receipt advise(@PathVariable ApplicationId application, @RequestBody Advice body, Cause cause) {
    recusals.checkFile(cause.actor(), application);
    return commands.send(
        new GiveAppealOpinion(new AppealId(application), body.advice(), body.opinion()), cause);
  }

  @PostMapping("/applications/{application}/appeal/decision")
  @AllowedTo(Role.ORGANIZER)
  Receipt decide(@PathVariable ApplicationId application, @RequestBody Decided body, Cause cause) {
    recusals.checkFile(cause.actor(), application);
    Corrected corrected = body.correction();
    return commands.send(
        new DecideAppeal(
            new AppealId(application),
            body.outcome(),
            body.reason(),
            corrected == null ? null : new Correction(corrected.level().orElse(null))),
        cause);
  }

  /** Those of an edition, without the files that are closed to the reader. */
  @GetMapping("/editions/{edition}/appeals")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  Appeals.OfEdition appeals(@PathVariable EditionYear edition, Actor actor) {
    return appeals.of(edition, recusals.closedTo(actor, edition));
  }

  /** Those that the caller is named to look at. */
  @GetMapping("/my/appeals")
  @AllowedTo(Role.JUROR)
  List<Appeals.Line> mine(Actor actor) {
    return appeals.namedOn(actor.id()).stream()
        .filter(
            line ->
                !recusals
                    .closedTo(actor, line.application().edition())
                    .contains(line.application()))
        .toList();
  }
}
