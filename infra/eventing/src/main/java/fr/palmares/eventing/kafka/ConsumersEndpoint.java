package fr.palmares.eventing.kafka;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Watches a service's consumers; pauses, resumes and replays them. */
@Endpoint(id = "consumers")
final class ConsumersEndpoint {

  private final Readers readers;

  ConsumersEndpoint(Readers readers) {
    this.readers = readers;
  }

  /**
   * A consumer.
   *
   * @param lag events on its topics that it has not taken yet
   */
  record Status(String consumer, List<String> topics, long lag, boolean paused) {}

  @ReadOperation
  List<Status> list() {
    return readers.all().stream().map(ConsumersEndpoint::status).toList();
  }

  /** Does {@code pause}, {@code resume} or {@code replay}; null for what it does not know. */
  @WriteOperation
  @org.jspecify.annotations.Nullable
  Status act(@Selector String consumer, String action) {
    Reader reader = readers.named(consumer).orElse(null);
    if (reader == null) {
      return null;
    }
    switch (action) {
      case "pause" -> reader.pause(true);
      case "resume" -> reader.pause(false);
      case "replay" -> reader.replay();
      default -> {
        return null;
      }
    }
    return status(reader);
  }

  private static Status status(Reader reader) {
    return new Status(reader.name(), reader.topics(), reader.lag(), reader.isPaused());
  }
}
