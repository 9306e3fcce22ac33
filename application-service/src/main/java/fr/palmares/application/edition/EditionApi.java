package fr.palmares.application.edition;

import fr.palmares.application.edition.overview.EditionOverview;
import fr.palmares.application.edition.overview.EditionOverviewQuery;
import fr.palmares.application.edition.rulebooks.RulebookVersion;
import fr.palmares.application.edition.rulebooks.RulebooksQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import fr.palmares.web.AllowedTo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's door to an edition, and everyone's window on it. */
@RestController
@RequestMapping("/editions")
class EditionApi {

  private final Commands commands;
  private final EditionOverviewQuery editions;
  private final RulebooksQuery rulebooks;

  EditionApi(Commands commands, EditionOverviewQuery editions, RulebooksQuery rulebooks) {
    this.commands = commands;
    this.editions = editions;
    this.rulebooks = rulebooks;
  }

  record NewEdition(EditionYear edition, String label) {}

  /** A whole rulebook that replaces the one in force, and why. */
  record Erratum(Map<String, Object> rulebook, String reason) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt prepare(@RequestBody NewEdition body, Cause cause) {
    return commands.send(new PrepareEdition(new EditionId(body.edition()), body.label()), cause);
  }

  /** Takes a rulebook document as an edition folder holds it, in JSON or YAML. */
  @PutMapping("/{edition}/rulebook")
  @AllowedTo(Role.ORGANIZER)
  Receipt adopt(
      @PathVariable EditionYear edition,
      @RequestParam(required = false) @Nullable String reason,
      @RequestBody Map<String, Object> document,
      Cause cause) {
    Rulebook rulebook = RulebookReader.read(document);
    return commands.send(new AdoptRulebook(new EditionId(edition), rulebook, reason), cause);
  }

  @PostMapping("/{edition}/rulebook/errata")
  @AllowedTo(Role.ORGANIZER)
  Receipt correct(@PathVariable EditionYear edition, @RequestBody Erratum body, Cause cause) {
    Rulebook rulebook = RulebookReader.read(body.rulebook());
    return commands.send(
        new CorrectRulebook(new EditionId(edition), rulebook, body.reason()), cause);
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

  /**
   * The rulebook in force, or one of its versions, as its canonical JSON: the SHA-256 of the body
   * is the fingerprint, and its entity tag.
   */
  @GetMapping("/{edition}/rulebook")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<String> rulebook(
      @PathVariable EditionYear edition,
      @RequestParam(required = false) @Nullable Integer version) {
    RulebooksQuery.Sealed rulebook = rulebooks.rulebook(edition, version);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .eTag(rulebook.fingerprint())
        .body(rulebook.text());
  }

  /** Every version of the rulebook: its fingerprint, and why it came. */
  @GetMapping("/{edition}/rulebook/versions")
  @AllowedTo(Role.PUBLIC)
  List<RulebookVersion> versions(@PathVariable EditionYear edition) {
    return rulebooks.versions(edition);
  }
}
