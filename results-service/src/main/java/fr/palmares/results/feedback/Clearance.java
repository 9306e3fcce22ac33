package fr.palmares.results.feedback;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Word;
import fr.palmares.results.feedback.FeedbackEvent.CommentCleared;
import fr.palmares.results.feedback.FeedbackEvent.CommentWithheld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer decided on the comments of an application, as events tell: by default none is
 * shown to the applicant.
 */
record Clearance(Map<Comment, Status> decided) {

  /** What was decided on a comment last. */
  enum Status implements Word {
    CLEARED,
    WITHHELD;

    @Override
    public String toString() {
      return text();
    }
  }

  /** Before anything happened. */
  static final Clearance NONE = new Clearance(Map.of());

  Clearance {
    decided = Map.copyOf(decided);
  }

  /** Clearing all of an application leaves alone what was withheld: that is taken back by name. */
  List<FeedbackEvent> clear(ClearComments command, Set<Comment> standing) {
    ApplicationId application = command.feedback().application();
    List<Comment> named = command.comments();
    return meant(named, standing).stream()
        .filter(comment -> decided.get(comment) != Status.CLEARED)
        .filter(comment -> named != null || !decided.containsKey(comment))
        .<FeedbackEvent>map(comment -> new CommentCleared(application, comment))
        .toList();
  }

  List<FeedbackEvent> withhold(WithholdComments command, Set<Comment> standing) {
    String reason = Prose.reason(command.reason());
    return meant(command.comments(), standing).stream()
        .filter(comment -> decided.get(comment) != Status.WITHHELD)
        .<FeedbackEvent>map(
            comment -> new CommentWithheld(command.feedback().application(), comment, reason))
        .toList();
  }

  /** Nobody decides on a comment that they have not read: it is named with its revision. */
  private static List<Comment> meant(@Nullable List<Comment> named, Set<Comment> standing) {
    if (standing.isEmpty() || (named != null && named.isEmpty())) {
      throw Refusal.conflict("no-such-comment", "there is no comment to decide on");
    }
    if (named == null) {
      return List.copyOf(standing);
    }
    for (int i = 0; i < named.size(); i++) {
      if (!standing.contains(named.get(i))) {
        throw Refusal.conflict(
            "no-such-comment",
            "comments[%d] does not stand, or was revised: read the comments again",
            i);
      }
    }
    return named.stream().distinct().toList();
  }

  /** Whether the applicant reads this comment. */
  boolean shows(Comment comment) {
    return decided.get(comment) == Status.CLEARED;
  }

  @Nullable Status of(Comment comment) {
    return decided.get(comment);
  }

  Clearance evolve(FeedbackEvent event) {
    Map<Comment, Status> next = new HashMap<>(decided);
    next.put(event.comment(), event instanceof CommentCleared ? Status.CLEARED : Status.WITHHELD);
    return new Clearance(next);
  }
}
