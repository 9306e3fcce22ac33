package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.deliberation.Deliberate.Vote;
import fr.palmares.evaluation.deliberation.SettleCriterion.Decision;
import fr.palmares.evaluation.deliberation.outcome.OutcomeQuery;
import fr.palmares.evaluation.deliberation.outcome.OutcomeView;
import fr.palmares.evaluation.scoring.Visibility;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
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

/** Where the organizer records what the jury settled, and who may reads it. */
@RestController
@RequestMapping("/applications/{application}/deliberation")
class DeliberationApi {

  private final Commands commands;
  private final OutcomeQuery outcomes;
  private final Visibility visibility;

  DeliberationApi(Commands commands, OutcomeQuery outcomes, Visibility visibility) {
    this.commands = commands;
    this.outcomes = outcomes;
    this.visibility = visibility;
  }

  record DeliberationBody(@Nullable List<VoteBody> votes) {
    List<Vote> cast() {
      return votes == null ? List.of() : votes.stream().map(VoteBody::vote).toList();
    }
  }

  /** Points, or that the criterion does not apply. */
  record VoteBody(
      CriterionId criterion,
      @Nullable Points points,
      @Nullable Boolean notApplicable,
      Reason reason) {
    Vote vote() {
      if ((points == null) != Boolean.TRUE.equals(notApplicable)) {
        throw pointsOrNot(criterion);
      }
      return new Vote(criterion, points, reason);
    }
  }

  private static Refusal pointsOrNot(CriterionId criterion) {
    return Refusal.invalid(
        "points-or-not-applicable",
        criterion.text(),
        "vote points on '%s', or that it does not apply",
        criterion);
  }

  /** Settles what is not settled yet, and evaluates the application. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt deliberate(
      @PathVariable ApplicationId application,
      @RequestBody(required = false) @Nullable DeliberationBody body,
      Actor actor,
      Cause cause) {
    visibility.checkFile(actor, application);
    List<Vote> votes = body == null ? List.of() : body.cast();
    return commands.send(new Deliberate(new DeliberationId(application), votes), cause);
  }

  /**
   * Nothing for the rulebook's aggregation; or points, or that the criterion does not apply, with
   * the reason.
   */
  record CriterionBody(
      @Nullable Points points,
      @Nullable Boolean notApplicable,
      @Nullable Reason reason,
      @Nullable Ballot ballot,
      @Nullable List<DissentBody> dissents) {

    static final CriterionBody NOTHING = new CriterionBody(null, null, null, null, null);

    SettleCriterion settling(DeliberationId deliberation, CriterionId criterion) {
      boolean leftOut = Boolean.TRUE.equals(notApplicable);
      if (points != null && leftOut) {
        throw pointsOrNot(criterion);
      }
      return new SettleCriterion(
          deliberation,
          criterion,
          points == null && !leftOut ? null : new Decision(points),
          reason,
          ballot,
          dissents == null ? List.of() : dissents.stream().map(DissentBody::dissent).toList());
    }
  }

  record DissentBody(JurorId juror, Reason reason) {
    Dissent dissent() {
      return new Dissent(juror, reason.text());
    }
  }

  /** Settles one criterion, or settles it anew. */
  @PostMapping("/criteria/{criterion}")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt settle(
      @PathVariable ApplicationId application,
      @PathVariable CriterionId criterion,
      @RequestBody(required = false) @Nullable CriterionBody body,
      Actor actor,
      Cause cause) {
    visibility.checkFile(actor, application);
    CriterionBody given = body == null ? CriterionBody.NOTHING : body;
    return commands.send(given.settling(new DeliberationId(application), criterion), cause);
  }

  @GetMapping
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  OutcomeView outcome(@PathVariable ApplicationId application, Actor actor) {
    visibility.checkFile(actor, application);
    return outcomes
        .of(application)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "not-deliberated", "the jury has not deliberated on %s yet", application));
  }
}
