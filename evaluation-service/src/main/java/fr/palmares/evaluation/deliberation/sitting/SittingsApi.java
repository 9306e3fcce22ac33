package fr.palmares.evaluation.deliberation.sitting;

import fr.palmares.evaluation.deliberation.sitting.held.SittingView;
import fr.palmares.evaluation.deliberation.sitting.held.SittingsQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
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

/** Where the organizer convenes the jury. A sitting is about the edition: it tells of no file. */
@RestController
@RequestMapping("/editions/{edition}/sittings")
class SittingsApi {

  private final Commands commands;
  private final SittingsQuery sittings;

  SittingsApi(Commands commands, SittingsQuery sittings) {
    this.commands = commands;
    this.sittings = sittings;
  }

  record SittingBody(List<JurorId> present) {}

  record Held(EditionYear edition, List<SittingView> sittings) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt convene(@PathVariable EditionYear edition, @RequestBody SittingBody body, Cause cause) {
    return commands.send(new ConveneJury(new SittingsId(edition), body.present()), cause);
  }

  @GetMapping
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  Held sittings(@PathVariable EditionYear edition) {
    return new Held(edition, sittings.of(edition));
  }
}
