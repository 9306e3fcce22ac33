package fr.palmares.application.clarification;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import org.jspecify.annotations.Nullable;

/** What was asked about an application, and replied. Stream: one an application. */
public sealed interface ClarificationEvent {

  ApplicationId application();

  /**
   * Somebody asked; who, only the event's provenance says.
   *
   * @param number counts the questions about the application, from 1
   * @param criterion what it is about; null for the application as a whole
   */
  record ClarificationRequested(
      ApplicationId application, int number, @Nullable CriterionId criterion, String question)
      implements ClarificationEvent {}

  /** The authority replied. */
  record ClarificationGiven(ApplicationId application, int number, String reply)
      implements ClarificationEvent {}

  /** The organizer closed it without a reply. */
  record ClarificationClosed(ApplicationId application, int number, String reason)
      implements ClarificationEvent {}
}
