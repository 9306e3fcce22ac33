package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.scoring.conflicts.ConflictView;
import fr.palmares.evaluation.scoring.conflicts.ConflictsQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a person reads which conflicts of interest are possible, and dismisses what is none. */
@RestController
class ConflictsApi {

  private final Commands commands;
  private final ConflictsQuery conflicts;
  private final Visibility visibility;

  ConflictsApi(Commands commands, ConflictsQuery conflicts, Visibility visibility) {
    this.commands = commands;
    this.conflicts = conflicts;
    this.visibility = visibility;
  }

  record DismissalBody(JurorId juror, Reason reason) {}

  record Conflicts(EditionYear edition, List<ConflictView> conflicts) {}

  /** With {@code region=true} one region is ground enough for a suggestion. */
  @GetMapping("/editions/{edition}/conflicts")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  Conflicts conflicts(
      @PathVariable EditionYear edition,
      @RequestParam(defaultValue = "false") boolean region,
      Actor actor) {
    visibility.checkNotOfTheJury(actor, edition);
    visibility.checkKnown(edition);
    return new Conflicts(edition, conflicts.of(edition, region));
  }

  @PostMapping("/applications/{application}/conflicts/dismissals")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt dismiss(
      @PathVariable ApplicationId application,
      @RequestBody DismissalBody body,
      Actor actor,
      Cause cause) {
    checkOfSomebodyElse(actor, body.juror());
    visibility.checkFile(actor, application);
    SheetId sheet = new SheetId(application, body.juror());
    return commands.send(new DismissConflict(sheet, body.reason()), cause);
  }

  private static void checkOfSomebodyElse(Actor actor, JurorId juror) {
    if (actor.id().text().equals(juror.text())) {
      throw Refusal.forbidden(
          "own-conflict", "nobody dismisses a conflict of interest of their own");
    }
  }
}
