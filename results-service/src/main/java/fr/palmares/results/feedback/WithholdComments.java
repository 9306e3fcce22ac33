package fr.palmares.results.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organizer keeps comments from the applicant.
 *
 * @param comments null for every comment of the application
 */
record WithholdComments(FeedbackId feedback, @Nullable List<Comment> comments, String reason) {
  WithholdComments {
    comments = comments == null ? null : List.copyOf(comments);
  }
}
