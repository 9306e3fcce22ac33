package fr.palmares.results.feedback;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import fr.palmares.results.appeal.Appeals;
import fr.palmares.results.applicant.Applicants;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The applicant's door to its feedback, and the organizer's to the comments in it. */
@RestController
@RequestMapping("/applications/{application}")
class FeedbackApi {

  private final Commands commands;
  private final FeedbackQuery feedback;
  private final ScoreBook scores;
  private final Recusals recusals;
  private final Applicants applicants;
  private final Appeals appeals;

  FeedbackApi(
      Commands commands,
      FeedbackQuery feedback,
      ScoreBook scores,
      Recusals recusals,
      Applicants applicants,
      Appeals appeals) {
    this.commands = commands;
    this.feedback = feedback;
    this.scores = scores;
    this.recusals = recusals;
    this.applicants = applicants;
    this.appeals = appeals;
  }

  /** Which comments are cleared; null for all that are not decided on yet. */
  record Clearing(@Nullable List<Comment> comments) {
    Clearing {
      comments = comments == null ? null : List.copyOf(comments);
    }
  }

  /** Which comments are withheld, null for all, and why. */
  record Withholding(@Nullable List<Comment> comments, String reason) {
    Withholding {
      comments = comments == null ? null : List.copyOf(comments);
    }
  }

  /** Whoever reads it, they read what the applicant reads. */
  @GetMapping("/feedback")
  @AllowedTo({Role.CANDIDATE, Role.ORGANIZER, Role.AUDITOR, Role.JUROR})
  ResponseEntity<Feedback> feedback(@PathVariable ApplicationId application, Actor actor) {
    feedback.checkPublic(application);
    recusals.checkFile(actor, application);
    if (actor.role() == Role.CANDIDATE) {
      applicants.checkReads(actor.id(), application);
    } else if (actor.role() == Role.JUROR) {
      appeals.checkNamed(actor.id(), application);
    } else {
      recusals.checkScoringOver(actor, application.edition());
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(feedback.of(application));
  }

  @GetMapping("/comments")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  List<ScoreBook.Written> comments(@PathVariable ApplicationId application, Actor actor) {
    recusals.checkScores(actor, application);
    return scores.written(application);
  }

  @PostMapping("/comments/clearings")
  @AllowedTo(Role.ORGANIZER)
  Receipt clear(@PathVariable ApplicationId application, @RequestBody Clearing body, Cause cause) {
    recusals.checkScores(cause.actor(), application);
    return commands.send(new ClearComments(new FeedbackId(application), body.comments()), cause);
  }

  @PostMapping("/comments/withholdings")
  @AllowedTo(Role.ORGANIZER)
  Receipt withhold(
      @PathVariable ApplicationId application, @RequestBody Withholding body, Cause cause) {
    recusals.checkScores(cause.actor(), application);
    return commands.send(
        new WithholdComments(new FeedbackId(application), body.comments(), body.reason()), cause);
  }
}
