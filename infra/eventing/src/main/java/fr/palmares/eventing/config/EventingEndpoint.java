package fr.palmares.eventing.config;

import fr.palmares.eventing.replay.Replays;
import fr.palmares.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
  private final Trouble trouble;
  private final ParkedStreams parked;
  private final ProjectionReplay replay;

  EventingEndpoint(
      Projections projections, Trouble trouble, ParkedStreams parked, ProjectionReplay replay) {
    this.projections = projections;
    this.trouble = trouble;
    this.parked = parked;
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
   * @param parked how many streams of the log wait for an administrator
   * @param replay how the last replay stands that this process was asked for
   */
  public record Processor(
      String name,
      boolean running,
      long position,
      long lag,
      @Nullable Failure error,
      long parked,
      Replays.@Nullable Report replay) {}

  /**
   * Why a processor cannot go on.
   *
   * @param event the type of the event that it stands at
   * @param sequence that event's number in the sealed log
   * @param since when it could not go on the first time
   * @param message what kind of failure it is, without the data that its own words may hold
   */
  public record Failure(String event, long sequence, Instant since, String message) {}

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
        trouble.of(entry.getKey()).orElse(null),
        parked.of(entry.getKey()).size(),
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
