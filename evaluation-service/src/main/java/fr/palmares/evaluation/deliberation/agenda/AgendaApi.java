package fr.palmares.evaluation.deliberation.agenda;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where to read in which order the jury should take the files. */
@RestController
class AgendaApi {

  private final AgendaQuery agenda;

  AgendaApi(AgendaQuery agenda) {
    this.agenda = agenda;
  }

  @GetMapping("/editions/{edition}/agenda")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  AgendaView agenda(@PathVariable EditionYear edition, Actor actor) {
    return agenda.of(edition, actor);
  }
}
