package fr.palmares.application.submission;

import fr.palmares.application.jury.Impartiality;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to the answers of an authority's last application. */
@RestController
@RequestMapping("/applications/{application}")
class CarryOverApi {

  private final Commands commands;
  private final Impartiality impartiality;

  CarryOverApi(Commands commands, Impartiality impartiality) {
    this.commands = commands;
    this.impartiality = impartiality;
  }

  /** By who worked on the last one, too; for anyone else by an organizer. */
  @PostMapping("/carry-over")
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER})
  Receipt carryOver(@PathVariable ApplicationId application, Cause cause) {
    if (cause.actor().role() == Role.ORGANIZER) {
      impartiality.checkFile(cause.actor(), application);
    }
    return commands.send(new CarryOver(application), cause);
  }

  @PostMapping("/answers/{criterion}/confirmation")
  @AllowedTo(Role.CANDIDATE)
  Receipt confirm(
      @PathVariable ApplicationId application, @PathVariable CriterionId criterion, Cause cause) {
    return commands.send(new ConfirmAnswer(application, criterion), cause);
  }
}
