package fr.palmares.results.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organizer lets the applicant read comments.
 *
 * @param comments null for every comment of the application that is not decided on yet
 */
record ClearComments(FeedbackId feedback, @Nullable List<Comment> comments) {
  ClearComments {
    comments = comments == null ? null : List.copyOf(comments);
  }
}
