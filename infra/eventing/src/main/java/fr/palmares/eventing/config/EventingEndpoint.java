package fr.palmares.eventing.config;

import fr.palmares.eventing.replay.Replays;
import fr.palmares.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/eventing}: the processors of the sealed log, watched, paused, resumed and
 * replayed.
 */
@Endpoint(id = "eventing")
public final class EventingEndpoint {

  private final Projections projections;
  private final ProjectionReplay replay;

  EventingEndpoint(Projections projections, ProjectionReplay replay) {
    this.projections = projections;
    this.replay = replay;
  }

  /**
   * The log and who reads it.
   *
   * @param head the last number in the sealed log
   */
  public record Eventing(long head, List<Processor> processors) {}

  /**
   * One processor.
   *
   * @param position the last number that it has read
   * @param lag how many events it is behind
   * @param error why it cannot go on at the moment
   * @param replay how the last replay stands that this process was asked for
   */
  public record Processor(
      String name,
      boolean running,
      long position,
      long lag,
      @Nullable String error,
      Replays.@Nullable Report replay) {}

  @ReadOperation
  public Eventing eventing() {
    long head = projections.head();
    return new Eventing(
        head, projections.all().entrySet().stream().map(entry -> describe(entry, head)).toList());
  }

  private Processor describe(Map.Entry<String, StreamingEventProcessor> entry, long head) {
    StreamingEventProcessor processor = entry.getValue();
    long position = projections.position(entry.getKey(), processor);
    return new Processor(
        entry.getKey(),
        processor.isRunning(),
        position,
        Math.max(0, head - position),
        processor.processingStatus().values().stream()
            .filter(EventTrackerStatus::isErrorState)
            .map(status -> String.valueOf(status.getError()))
            .findFirst()
            .orElse(null),
        replay.replays().last(entry.getKey()).orElse(null));
  }

  /**
   * Controls a processor.
   *
   * @param action {@code pause}, {@code resume}, or {@code replay}: makes its tables again from the
   *     first event on, beside the live ones, compares, and puts these right where they differ
   */
  @WriteOperation
  public Eventing control(@Selector String name, String action) {
    StreamingEventProcessor processor =
        projections
            .named(name)
            .orElseThrow(
                () -> Refusal.unknown("unknown-processor", "no processor is called %s", name));
    switch (action) {
      case "pause" -> processor.shutDown();
      case "resume" -> processor.start();
      case "replay" -> replay.start(name);
      default ->
          throw Refusal.invalid(
              "invalid-value", "action", "'%s' is none of pause, resume, replay", action);
    }
    return eventing();
  }
}
