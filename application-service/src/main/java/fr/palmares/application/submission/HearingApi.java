package fr.palmares.application.submission;

import fr.palmares.application.submission.hearing.HearingQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where an authority that was found ineligible is heard. */
@RestController
@RequestMapping("/applications/{application}/ineligibility")
class HearingApi {

  private final Commands commands;
  private final HearingQuery hearings;
  private final Readers readers;

  HearingApi(Commands commands, HearingQuery hearings, Readers readers) {
    this.commands = commands;
    this.hearings = hearings;
    this.readers = readers;
  }

  record Text(String text) {}

  @PostMapping("/answers")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.CANDIDATE)
  Receipt answer(@PathVariable ApplicationId application, @RequestBody Text body, Cause cause) {
    return commands.send(new AnswerIneligibility(application, body.text()), cause);
  }

  @PostMapping("/upholding")
  @AllowedTo(Role.ORGANIZER)
  Receipt uphold(@PathVariable ApplicationId application, @RequestBody Because body, Cause cause) {
    readers.checkProceedings(cause.actor(), application);
    return commands.send(new UpholdIneligibility(application, body.reason()), cause);
  }

  @PostMapping("/lifting")
  @AllowedTo(Role.ORGANIZER)
  Receipt lift(@PathVariable ApplicationId application, @RequestBody Because body, Cause cause) {
    readers.checkProceedings(cause.actor(), application);
    return commands.send(new LiftIneligibility(application, body.reason()), cause);
  }

  /** What was decided and answered, oldest first; empty where nobody found it ineligible. */
  @GetMapping
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER, Role.AUDITOR})
  List<HearingQuery.Step> read(@PathVariable ApplicationId application, Actor actor) {
    readers.checkProceedings(actor, application);
    return hearings.of(application);
  }
}
