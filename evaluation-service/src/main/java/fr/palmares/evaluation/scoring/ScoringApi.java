package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.scoring.sheets.SheetView;
import fr.palmares.evaluation.scoring.sheets.SheetsQuery;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The jurors' door to their own sheets, and everyone's who may to the scores of an application. */
@RestController
@RequestMapping("/applications/{application}")
class ScoringApi {

  private final Commands commands;
  private final SheetsQuery sheets;
  private final Drafts drafts;
  private final Visibility visibility;

  ScoringApi(Commands commands, SheetsQuery sheets, Drafts drafts, Visibility visibility) {
    this.commands = commands;
    this.sheets = sheets;
    this.drafts = drafts;
    this.visibility = visibility;
  }

  record SheetBody(List<ScoreBody> scores) {
    List<GivenScore> given() {
      return scores.stream().map(ScoreBody::given).toList();
    }
  }

  /** Points, or that the juror abstains. */
  record ScoreBody(
      CriterionId criterion,
      @Nullable Points points,
      @Nullable Boolean abstain,
      @Nullable String comment,
      @Nullable Confidence confidence) {
    GivenScore given() {
      return GivenScore.of(criterion, points, abstain, comment, confidence);
    }
  }

  /** Points, or that the juror abstains from now on; what is left out stays as it stands. */
  record RevisionBody(
      CriterionId criterion,
      @Nullable Points points,
      @Nullable Boolean abstain,
      @Nullable String comment,
      @Nullable Confidence confidence,
      Reason reason) {
    ReviseScore of(SheetId sheet, @Nullable SheetTag seen) {
      GivenScore.checkOne(criterion, points, abstain);
      return new ReviseScore(sheet, criterion, points, comment, confidence, reason, seen);
    }
  }

  record Scores(ApplicationId application, List<SheetView> sheets) {}

  /** Hands in a whole sheet; with If-Match only if there is no draft but the one that was read. */
  @PutMapping("/sheet")
  @AllowedTo(Role.JUROR)
  Receipt submit(
      @PathVariable ApplicationId application,
      @RequestBody SheetBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor,
      Cause cause) {
    SheetId own = SheetId.own(application, actor);
    return commands.send(new SubmitSheet(own, body.given(), SheetTag.asked(ifMatch)), cause);
  }

  /** Revises one score; with If-Match only if the sheet is still the one that was read. */
  @PostMapping("/sheet/revisions")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.JUROR)
  Receipt revise(
      @PathVariable ApplicationId application,
      @RequestBody RevisionBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor actor,
      Cause cause) {
    return commands.send(body.of(SheetId.own(application, actor), SheetTag.asked(ifMatch)), cause);
  }

  @GetMapping("/sheet")
  @AllowedTo(Role.JUROR)
  ResponseEntity<OwnSheet> sheet(@PathVariable ApplicationId application, Actor actor) {
    visibility.checkFile(actor, application);
    SheetId own = SheetId.own(application, actor);
    Draft draft = drafts.of(own);
    SheetView sheet = sheets.sheet(application, own.juror());
    return ResponseEntity.ok()
        .eTag(SheetTag.of(sheet.edits(), draft).quoted())
        .body(OwnSheet.of(sheet, draft));
  }

  @GetMapping("/scores")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  Scores scores(@PathVariable ApplicationId application, Actor actor) {
    visibility.checkScores(actor, application);
    List<SheetView> all = sheets.sheets(application);
    return new Scores(
        application, visibility.judges(actor, application.edition()) ? toJuror(actor, all) : all);
  }

  private static List<SheetView> toJuror(Actor reader, List<SheetView> all) {
    return all.stream()
        .map(one -> one.juror().text().equals(reader.id().text()) ? one : one.toJurors())
        .filter(SheetView::tells)
        .toList();
  }
}
