package fr.palmares.eventing.config;

import fr.palmares.eventing.config.EventingEndpoint.Failure;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** What each processor of this process cannot get over at the moment. */
final class Trouble {

  private final Map<String, EventMessage<?>> standing = new ConcurrentHashMap<>();
  private final Map<String, Failure> failures = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Projections projections;

  Trouble(Clock clock, Projections projections) {
    this.clock = clock;
    this.projections = projections;
  }

  /** Nothing once the processor has got over it, in this process or another. */
  Optional<Failure> of(String processor) {
    return Optional.ofNullable(failures.get(processor))
        .filter(failure -> projections.written(processor) < failure.sequence());
  }

  /** Whether any processor cannot go on. */
  boolean isAnywhere() {
    return failures.keySet().stream().anyMatch(processor -> of(processor).isPresent());
  }

  void at(String processor, EventMessage<?> event) {
    standing.put(processor, event);
  }

  /**
   * Notes why a batch was not taken.
   *
   * @return the number of the event at which the processor stood
   */
  long failed(String processor, Throwable why) {
    EventMessage<?> event = standing.get(processor);
    long sequence = event == null ? 0 : sequenceOf(event);
    String type = event == null ? "" : event.getPayloadType().getSimpleName();
    failures.compute(
        processor, (same, before) -> new Failure(type, sequence, since(before), wordsOf(why)));
    return sequence;
  }

  private Instant since(@Nullable Failure before) {
    return before == null ? clock.instant() : before.since();
  }

  void wentOn(String processor) {
    failures.remove(processor);
  }

  /** An event's number in the sealed log. */
  static long sequenceOf(EventMessage<?> event) {
    return event instanceof TrackedEventMessage<?> tracked
        ? tracked.trackingToken().position().orElse(0)
        : 0;
  }

  /** The kinds of a failure and its causes, and what the database calls it. */
  static String wordsOf(Throwable why) {
    Set<String> words = new LinkedHashSet<>();
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      String kind = cause.getClass().getSimpleName();
      words.add(
          cause instanceof SQLException sql
              ? kind + " (SQLSTATE " + sql.getSQLState() + ")"
              : kind);
    }
    return String.join(" from ", words);
  }
}
