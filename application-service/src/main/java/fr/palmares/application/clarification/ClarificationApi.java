package fr.palmares.application.clarification;

import fr.palmares.application.clarification.exchange.Clarification;
import fr.palmares.application.clarification.exchange.ClarificationsQuery;
import fr.palmares.application.jury.Impartiality;
import fr.palmares.application.submission.Readers;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the jury asks and the authority replies. */
@RestController
@RequestMapping("/applications/{application}/clarifications")
class ClarificationApi {

  private final Commands commands;
  private final ClarificationsQuery clarifications;
  private final Readers readers;
  private final Impartiality impartiality;

  ClarificationApi(
      Commands commands,
      ClarificationsQuery clarifications,
      Readers readers,
      Impartiality impartiality) {
    this.commands = commands;
    this.clarifications = clarifications;
    this.readers = readers;
    this.impartiality = impartiality;
  }

  record Question(@Nullable CriterionId criterion, String question) {}

  record Reply(String text) {}

  record Because(String reason) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.ORGANIZER, Role.JUROR})
  Receipt ask(@PathVariable ApplicationId application, @RequestBody Question body, Cause cause) {
    readers.checkProceedings(cause.actor(), application);
    return commands.send(
        new RequestClarification(
            new ClarificationsId(application), body.criterion(), body.question()),
        cause);
  }

  @PostMapping("/{number}/reply")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.CANDIDATE)
  Receipt reply(
      @PathVariable ApplicationId application,
      @PathVariable int number,
      @RequestBody Reply body,
      Cause cause) {
    return commands.send(
        new ReplyToClarification(new ClarificationsId(application), number, body.text()), cause);
  }

  @PostMapping("/{number}/closing")
  @AllowedTo(Role.ORGANIZER)
  Receipt close(
      @PathVariable ApplicationId application,
      @PathVariable int number,
      @RequestBody Because body,
      Cause cause) {
    impartiality.checkFile(cause.actor(), application);
    return commands.send(
        new CloseClarification(new ClarificationsId(application), number, body.reason()), cause);
  }

  /** Every question and what came of it. Who asked, only organizers and auditors learn. */
  @GetMapping
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  List<Clarification> read(@PathVariable ApplicationId application, Actor actor) {
    readers.checkProceedings(actor, application);
    boolean oversees = actor.role() == Role.ORGANIZER || actor.role() == Role.AUDITOR;
    List<Clarification> all = clarifications.of(application);
    return oversees ? all : all.stream().map(Clarification::withoutAsker).toList();
  }
}
