package fr.palmares.results.feedback;

import fr.palmares.kernel.ApplicationId;

/** What happened to what an applicant is told. Stream: one per application. */
sealed interface FeedbackEvent {

  ApplicationId application();

  Comment comment();

  /** The applicant may read this comment. */
  record CommentCleared(ApplicationId application, Comment comment) implements FeedbackEvent {}

  /** The applicant does not read this comment, or no more. */
  record CommentWithheld(ApplicationId application, Comment comment, String reason)
      implements FeedbackEvent {}
}
