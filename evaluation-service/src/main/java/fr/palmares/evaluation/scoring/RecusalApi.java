package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Reason;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where conflicts of interest and recusals are put on record, by organizers or one's own. */
@RestController
@RequestMapping("/applications/{application}")
class RecusalApi {

  private final Commands commands;
  private final Visibility visibility;

  RecusalApi(Commands commands, Visibility visibility) {
    this.commands = commands;
    this.visibility = visibility;
  }

  record RecusalBody(JurorId juror, Reason reason) {}

  @PostMapping("/conflicts")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.ORGANIZER, Role.JUROR})
  Receipt declare(
      @PathVariable ApplicationId application,
      @RequestBody RecusalBody body,
      Actor actor,
      Cause cause) {
    checkParty(actor, body.juror(), application);
    SheetId sheet = new SheetId(application, body.juror());
    return commands.send(new DeclareConflict(sheet, body.reason()), cause);
  }

  @PostMapping("/recusals")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.ORGANIZER, Role.JUROR})
  Receipt recuse(
      @PathVariable ApplicationId application,
      @RequestBody RecusalBody body,
      Actor actor,
      Cause cause) {
    checkParty(actor, body.juror(), application);
    SheetId sheet = new SheetId(application, body.juror());
    return commands.send(new RecuseJuror(sheet, body.reason()), cause);
  }

  /** Jurors speak for themselves, organizers for others on files that are open to them. */
  private void checkParty(Actor actor, JurorId juror, ApplicationId application) {
    if (actor.id().text().equals(juror.text())) {
      return;
    }
    if (actor.role() == Role.JUROR) {
      throw Refusal.forbidden("not-your-own", "a juror speaks for themselves only");
    }
    visibility.checkFile(actor, application);
  }
}
