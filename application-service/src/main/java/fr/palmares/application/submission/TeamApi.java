package fr.palmares.application.submission;

import fr.palmares.application.submission.team.TeamQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
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

  TeamApi(Commands commands, TeamQuery teams) {
    this.commands = commands;
    this.teams = teams;
  }

  record NewMember(ActorId actor, Task task) {}

  record Transfer(ActorId to, @Nullable String reason) {}

  @PostMapping("/applications/{application}/members")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER})
  Receipt add(@PathVariable ApplicationId application, @RequestBody NewMember body, Cause cause) {
    return commands.send(new AddMember(application, body.actor(), body.task()), cause);
  }

  @DeleteMapping("/applications/{application}/members/{actor}")
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER})
  Receipt remove(
      @PathVariable ApplicationId application, @PathVariable ActorId actor, Cause cause) {
    return commands.send(new RemoveMember(application, actor), cause);
  }

  /** An owner hands over to a member; the organizer to anybody, where the owner has left. */
  @PostMapping("/applications/{application}/transfer")
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER})
  Receipt transfer(
      @PathVariable ApplicationId application, @RequestBody Transfer body, Cause cause) {
    String reason = body.reason() == null ? "" : body.reason();
    return commands.send(new TransferApplication(application, body.to(), reason), cause);
  }

  @GetMapping("/applications/{application}/members")
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER, Role.AUDITOR})
  List<TeamQuery.Member> members(@PathVariable ApplicationId application, Actor actor) {
    List<TeamQuery.Member> members = teams.of(application);
    if (actor.role() == Role.CANDIDATE && !teams.includes(application, actor.id())) {
      throw Refusal.forbidden("not-your-application", "you do not work on this application");
    }
    return members;
  }

  /** Every application that the caller works on, the latest edition first. */
  @GetMapping("/my/applications")
  @AllowedTo(Role.CANDIDATE)
  List<TeamQuery.Mine> mine(Actor actor) {
    return teams.worksOn(actor.id());
  }
}
