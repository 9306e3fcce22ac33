package fr.palmares.eventing.config;

import fr.palmares.eventing.Parking;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * {@code DEGRADED} while a processor cannot go on or a key is parked: pages may lack something, and
 * somebody has to look. It is answered with 200, as a restart would mend nothing.
 */
final class EventingHealth extends AbstractHealthIndicator {

  /** Between out of service and up. */
  static final Status DEGRADED = new Status("DEGRADED");

  private final Trouble trouble;
  private final List<Parking> parkings;

  EventingHealth(Trouble trouble, List<Parking> parkings) {
    this.trouble = trouble;
    this.parkings = parkings;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    boolean failing = trouble.isAnywhere();
    int parked = parkings.stream().mapToInt(parking -> parking.waiting().size()).sum();
    health
        .status(failing || parked > 0 ? DEGRADED : Status.UP)
        .withDetail("failing", failing)
        .withDetail("parked", parked);
  }
}
