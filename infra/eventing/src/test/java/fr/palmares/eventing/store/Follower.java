package fr.palmares.eventing.store;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Reads an engine's events live and remembers them in the order in which they came. */
final class Follower {

  private final EventStorageEngine engine;
  private final List<TrackedEventMessage<?>> seen = new ArrayList<>();
  private @Nullable TrackingToken token;

  Follower(EventStorageEngine engine) {
    this.engine = engine;
  }

  /** Reads on until there is nothing more at the moment; gives how many came. */
  int follow() {
    int before = seen.size();
    try (var events = engine.readEvents(token, false)) {
      events.forEach(
          event -> {
            seen.add(event);
            token = event.trackingToken();
          });
    }
    return seen.size() - before;
  }

  List<String> identifiers() {
    return seen.stream().map(event -> event.getIdentifier()).toList();
  }

  List<Long> positions() {
    return seen.stream().map(event -> event.trackingToken().position().orElse(-1)).toList();
  }

  /** How many events came after a later one of their stream. */
  long outOfOrder() {
    java.util.Map<String, Long> last = new java.util.HashMap<>();
    return seen.stream()
        .map(event -> (DomainEventMessage<?>) event)
        .filter(
            event -> {
              Long before = last.put(event.getAggregateIdentifier(), event.getSequenceNumber());
              return before != null && before > event.getSequenceNumber();
            })
        .count();
  }
}
