package fr.palmares.eventing.kafka;

import fr.palmares.eventing.replay.Replays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Watches a service's consumers; pauses, resumes and replays them. */
@Endpoint(id = "consumers")
final class ConsumersEndpoint {

  private final Readers readers;
  private final ConsumerReplay replay;

  ConsumersEndpoint(Readers readers, ConsumerReplay replay) {
    this.readers = readers;
    this.replay = replay;
  }

  /**
   * A consumer.
   *
   * @param lag events on its topics that it has not taken yet
   * @param replay how the last replay stands that this process was asked for
   */
  record Status(
      String consumer,
      List<String> topics,
      long lag,
      boolean paused,
      Replays.@Nullable Report replay) {}

  @ReadOperation
  List<Status> list() {
    return readers.all().stream().map(this::status).toList();
  }

  /**
   * Does {@code pause}, {@code resume} or {@code replay}: makes the tables again from the first
   * event on, beside the live ones, compares, and puts these right where they differ. Answers null
   * for what it does not know.
   */
  @WriteOperation
  @Nullable Status act(@Selector String consumer, String action) {
    Reader reader = readers.named(consumer).orElse(null);
    if (reader == null) {
      return null;
    }
    switch (action) {
      case "pause" -> reader.pause(true);
      case "resume" -> reader.pause(false);
      case "replay" -> replay.start(reader.consumer());
      default -> {
        return null;
      }
    }
    return status(reader);
  }

  private Status status(Reader reader) {
    return new Status(
        reader.name(),
        reader.topics(),
        reader.lag(),
        reader.isPaused(),
        replay.replays().last(reader.name()).orElse(null));
  }
}
