package fr.palmares.eventing.kafka;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The keys that wait for an administrator; retries them or skips one of their events. */
@Endpoint(id = "parked")
final class ParkedEndpoint {

  private final ParkedEvents parked;
  private final Readers readers;

  ParkedEndpoint(ParkedEvents parked, Readers readers) {
    this.parked = parked;
    this.readers = readers;
  }

  @ReadOperation
  List<ParkedEvents.Key> list() {
    return parked.list();
  }

  /**
   * Does {@code retry}, which takes the key's events again until one fails, or {@code skip}, which
   * drops its first event for good. Answers how many events were taken or dropped, and why it ended
   * there.
   */
  @WriteOperation
  @Nullable Map<String, Object> act(
      @Selector String consumer, @Selector String key, String action) {
    Reader reader = readers.named(consumer).orElse(null);
    if (reader == null) {
      return null;
    }
    try {
      return switch (action) {
        case "retry" -> Map.of("taken", reader.retaking().retry(key));
        case "skip" -> Map.of("skipped", reader.retaking().skip(key) ? 1 : 0);
        default -> null;
      };
    } catch (RuntimeException e) {
      return Map.of("failed", e.toString());
    }
  }
}
