package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.scoring.Visibility;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a departure from the computed level is proposed, and decided by a second person. */
@RestController
@RequestMapping("/applications/{application}/deliberation/departure")
class DepartureApi {

  private final Commands commands;
  private final Visibility visibility;

  DepartureApi(Commands commands, Visibility visibility) {
    this.commands = commands;
    this.visibility = visibility;
  }

  /** {@code level}: null, said as such, for no level. */
  record DepartureBody(Optional<LevelId> level, Reason reason) {}

  record RejectionBody(Reason reason) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.ORGANIZER, Role.JUROR})
  Receipt propose(
      @PathVariable ApplicationId application,
      @RequestBody DepartureBody body,
      Actor actor,
      Cause cause) {
    visibility.checkFile(actor, application);
    return commands.send(
        new ProposeDeparture(
            new DeliberationId(application), body.level().orElse(null), body.reason()),
        cause);
  }

  @PostMapping("/approval")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.ORGANIZER, Role.JUROR})
  Receipt approve(@PathVariable ApplicationId application, Actor actor, Cause cause) {
    visibility.checkFile(actor, application);
    return commands.send(new ApproveDeparture(new DeliberationId(application)), cause);
  }

  @PostMapping("/rejection")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.ORGANIZER, Role.JUROR})
  Receipt reject(
      @PathVariable ApplicationId application,
      @RequestBody RejectionBody body,
      Actor actor,
      Cause cause) {
    visibility.checkFile(actor, application);
    return commands.send(
        new RejectDeparture(new DeliberationId(application), body.reason()), cause);
  }
}
