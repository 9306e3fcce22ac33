package fr.palmares.eventing;

import fr.palmares.kernel.event.PublicEvent;
import fr.palmares.kernel.event.Topic;
import java.util.List;
import java.util.Set;

/** Reads public events from Kafka into tables of its own. */
public interface PublicEventConsumer {

  /** Named and versioned ({@code known-applications-v1}): its place and inbox hang on it. */
  String name();

  /** The topics it reads. No order holds between two topics. */
  Set<Topic> topics();

  /** The types of events that it does something on, or their common interface. */
  default Set<Class<? extends PublicEvent>> types() {
    return Set.of(PublicEvent.class);
  }

  /**
   * Takes events of one partition in order, each exactly once in effect: called in one transaction
   * with the inbox and the position. An exception rolls all of it back.
   */
  void consume(List<Received<?>> events);

  /** The tables that it writes, and nobody else: a replay fills them anew beside the live ones. */
  default List<String> tables() {
    return List.of();
  }

  /** Describes a consumer by what it does on each type of event. */
  static Subscription named(String name) {
    return new Subscription(name);
  }
}
