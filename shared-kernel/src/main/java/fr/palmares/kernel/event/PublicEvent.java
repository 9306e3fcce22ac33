package fr.palmares.kernel.event;

/**
 * A fact that a service publishes for the others, immutable and in the past tense. Its type name
 * and version are {@link EventType}'s; what surrounds it (who, when, why) is its {@link
 * Provenance}.
 */
public sealed interface PublicEvent
    permits EditionEvent, ApplicationEvent, EvaluationEvent, ResultEvent {

  /**
   * What the event is about and what it is ordered by: events of one subject keep their order on
   * the wire.
   */
  String subject();
}
