package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.deliberation.Deliberate.Vote;
import fr.palmares.evaluation.deliberation.outcome.OutcomeQuery;
import fr.palmares.evaluation.deliberation.outcome.OutcomeView;
import fr.palmares.evaluation.scoring.Visibility;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
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
        throw Refusal.invalid(
            "points-or-not-applicable",
            criterion.text(),
            "vote points on '%s', or that it does not apply",
            criterion);
      }
      return new Vote(criterion, points, reason);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt deliberate(
      @PathVariable ApplicationId application,
      @RequestBody(required = false) @Nullable DeliberationBody body,
      Cause cause) {
    List<Vote> votes = body == null ? List.of() : body.cast();
    return commands.send(new Deliberate(new DeliberationId(application), votes), cause);
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
