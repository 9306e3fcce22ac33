package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.ScoringApi.SheetBody;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The jurors' door to their drafts. With If-Match a draft is written, erased or handed in only if
 * the sheet is still the one that was read.
 */
@RestController
@RequestMapping("/applications/{application}/sheet")
class DraftApi {

  private final Commands commands;

  DraftApi(Commands commands) {
    this.commands = commands;
  }

  /** Points, or that the juror means to abstain; the criterion stands in the path. */
  record EntryBody(
      @Nullable Points points,
      @Nullable Boolean abstain,
      @Nullable String comment,
      @Nullable Confidence confidence) {}

  @PutMapping("/draft/{criterion}")
  @AllowedTo(Role.JUROR)
  Receipt note(
      @PathVariable ApplicationId application,
      @PathVariable CriterionId criterion,
      @RequestBody EntryBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor,
      Cause cause) {
    GivenScore entry =
        GivenScore.of(criterion, body.points(), body.abstain(), body.comment(), body.confidence());
    SheetId own = SheetId.own(application, actor);
    return commands.send(new SaveDraft(own, List.of(entry), false, SheetTag.asked(ifMatch)), cause);
  }

  @DeleteMapping("/draft/{criterion}")
  @AllowedTo(Role.JUROR)
  Receipt erase(
      @PathVariable ApplicationId application,
      @PathVariable CriterionId criterion,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor,
      Cause cause) {
    SheetId own = SheetId.own(application, actor);
    return commands.send(new EraseDraftEntry(own, criterion, SheetTag.asked(ifMatch)), cause);
  }

  /** Replaces the whole draft; without scores it erases it. */
  @PutMapping("/draft")
  @AllowedTo(Role.JUROR)
  Receipt replace(
      @PathVariable ApplicationId application,
      @RequestBody SheetBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor,
      Cause cause) {
    SheetId own = SheetId.own(application, actor);
    return commands.send(new SaveDraft(own, body.given(), true, SheetTag.asked(ifMatch)), cause);
  }

  /** Hands the draft in, by the rules of a whole sheet. */
  @PostMapping("/submission")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.JUROR)
  Receipt submit(
      @PathVariable ApplicationId application,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor,
      Cause cause) {
    SheetId own = SheetId.own(application, actor);
    return commands.send(new SubmitDraft(own, SheetTag.asked(ifMatch)), cause);
  }
}
