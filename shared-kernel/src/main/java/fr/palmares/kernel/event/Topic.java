package fr.palmares.kernel.event;

/** The Kafka topics that carry public events. A major change of a contract is a new topic. */
public enum Topic {
  EDITION("palmares.edition.v1", 1, EditionEvent.class),
  APPLICATION("palmares.application.v1", 6, ApplicationEvent.class),
  EVALUATION("palmares.evaluation.v1", 6, EvaluationEvent.class),
  RESULTS("palmares.results.v1", 6, ResultEvent.class);

  private final String text;
  private final int partitions;
  private final Class<? extends PublicEvent> events;

  Topic(String text, int partitions, Class<? extends PublicEvent> events) {
    this.text = text;
    this.partitions = partitions;
    this.events = events;
  }

  /** The topic's name on the broker. */
  public String text() {
    return text;
  }

  /** How many partitions it has, fixed for ever: the order of a subject depends on it. */
  public int partitions() {
    return partitions;
  }

  Class<? extends PublicEvent> events() {
    return events;
  }

  /** The domain word in an event's type name: {@code evaluation}. */
  String word() {
    return text.split("\\.", -1)[1];
  }
}
