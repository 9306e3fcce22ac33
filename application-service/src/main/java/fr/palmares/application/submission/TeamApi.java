package fr.palmares.application.submission;

import fr.palmares.application.jury.Impartiality;
import fr.palmares.application.submission.team.TeamQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to who works on an application. */
@RestController
class TeamApi {

  private final Commands commands;
  private final TeamQuery teams;
  private final Readers readers;
  private final Impartiality impartiality;

  TeamApi(Commands commands, TeamQuery teams, Readers readers, Impartiality impartiality) {
    this.commands = commands;
    this.teams = teams;
    this.readers = readers;
    this.impartiality = impartiality;
  }

  record NewMember(ActorId actor, Task task) {}

  record Transfer(ActorId to, @Nullable String reason) {}

  @PostMapping("/applications/{application}/members")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER})
  Receipt add(@PathVariable ApplicationId application, @RequestBody NewMember body, Cause cause) {
    checkDeciding(cause.actor(), application);
    impartiality.checkJoining(body.actor(), application, cause.actor());
    return commands.send(new AddMember(application, body.actor(), body.task()), cause);
  }

  @DeleteMapping("/applications/{application}/members/{actor}")
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER})
  Receipt remove(
      @PathVariable ApplicationId application, @PathVariable ActorId actor, Cause cause) {
    checkDeciding(cause.actor(), application);
    return commands.send(new RemoveMember(application, actor), cause);
  }

  /** An owner hands over to a member; the organizer to anybody, where the owner has left. */
  @PostMapping("/applications/{application}/transfer")
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER})
  Receipt transfer(
      @PathVariable ApplicationId application, @RequestBody Transfer body, Cause cause) {
    checkDeciding(cause.actor(), application);
    impartiality.checkJoining(body.to(), application, cause.actor());
    String reason = body.reason() == null ? "" : body.reason();
    return commands.send(new TransferApplication(application, body.to(), reason), cause);
  }

  @GetMapping("/applications/{application}/members")
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER, Role.AUDITOR})
  List<TeamQuery.Member> members(@PathVariable ApplicationId application, Actor actor) {
    readers.checkProceedings(actor, application);
    return teams.of(application);
  }

  /** Every application that the caller works on, the latest edition first. */
  @GetMapping("/my/applications")
  @AllowedTo(Role.CANDIDATE)
  List<TeamQuery.Mine> mine(Actor actor) {
    return teams.worksOn(actor.id());
  }

  /** Candidates decide on their own application; organizers on those they are not recused from. */
  private void checkDeciding(Actor actor, ApplicationId application) {
    if (actor.role() != Role.CANDIDATE) {
      impartiality.checkFile(actor, application);
    }
  }
}
