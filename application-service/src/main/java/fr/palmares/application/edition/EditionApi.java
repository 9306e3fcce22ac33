package fr.palmares.application.edition;

import fr.palmares.application.edition.overview.EditionOverview;
import fr.palmares.application.edition.overview.EditionOverviewQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import fr.palmares.web.AllowedTo;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's door to an edition, and everyone's window on it. */
@RestController
@RequestMapping("/editions")
class EditionApi {

  private final Commands commands;
  private final EditionOverviewQuery editions;

  EditionApi(Commands commands, EditionOverviewQuery editions) {
    this.commands = commands;
    this.editions = editions;
  }

  record NewEdition(EditionYear edition, String label) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt prepare(@RequestBody NewEdition body, Cause cause) {
    return commands.send(new PrepareEdition(new EditionId(body.edition()), body.label()), cause);
  }

  /** Takes a rulebook document as an edition folder holds it. */
  @PutMapping("/{edition}/rulebook")
  @AllowedTo(Role.ORGANIZER)
  Receipt adopt(
      @PathVariable EditionYear edition, @RequestBody Map<String, Object> document, Cause cause) {
    Rulebook rulebook = RulebookReader.read(document);
    return commands.send(new AdoptRulebook(new EditionId(edition), rulebook), cause);
  }

  @PostMapping("/{edition}/opening")
  @AllowedTo(Role.ORGANIZER)
  Receipt open(@PathVariable EditionYear edition, Cause cause) {
    return commands.send(new OpenApplications(new EditionId(edition)), cause);
  }

  @PostMapping("/{edition}/closing")
  @AllowedTo(Role.ORGANIZER)
  Receipt close(@PathVariable EditionYear edition, Cause cause) {
    return commands.send(new CloseApplications(new EditionId(edition)), cause);
  }

  /** How many applications there are, and how they fare, only organizers and auditors learn. */
  @GetMapping("/{edition}")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR, Role.PUBLIC})
  EditionOverview overview(@PathVariable EditionYear edition, Actor actor) {
    EditionOverview overview = editions.overview(edition);
    return actor.role() == Role.PUBLIC ? overview.withoutApplications() : overview;
  }

  @GetMapping("/{edition}/rulebook")
  @AllowedTo(Role.PUBLIC)
  Rulebook rulebook(@PathVariable EditionYear edition) {
    return editions.rulebook(edition);
  }
}
