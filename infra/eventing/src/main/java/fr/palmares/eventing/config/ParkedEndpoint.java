package fr.palmares.eventing.config;

import fr.palmares.eventing.Parking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/parked}: the keys that wait for an administrator, who retries them or skips one
 * of their events.
 */
@Endpoint(id = "parked")
public final class ParkedEndpoint {

  private final List<Parking> parkings;

  ParkedEndpoint(List<Parking> parkings) {
    this.parkings = parkings;
  }

  @ReadOperation
  public List<Parking.Key> list() {
    return parkings.stream().flatMap(parking -> parking.waiting().stream()).toList();
  }

  /**
   * Does {@code retry}, which takes the key's events again until one fails, or {@code skip}, which
   * drops its first event for good. Answers how many events were taken or dropped, and why it ended
   * there.
   */
  @WriteOperation
  public @Nullable Map<String, Object> act(
      @Selector String consumer, @Selector String key, String action) {
    Optional<Parking> at = parkings.stream().filter(p -> p.isOf(consumer)).findFirst();
    if (at.isEmpty()) {
      return null;
    }
    try {
      return switch (action) {
        case "retry" -> Map.of("taken", at.get().retry(consumer, key));
        case "skip" -> Map.of("skipped", at.get().skip(consumer, key) ? 1 : 0);
        default -> null;
      };
    } catch (RuntimeException e) {
      return Map.of("failed", e.toString());
    }
  }
}
