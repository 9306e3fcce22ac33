package fr.palmares.results.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * The one rule that every public door asks: nothing is shown before the embargo's end, and nothing
 * of a publication before all that is made of it is there.
 */
@Component
public class Embargo {

  /** Coarser than what the database keeps of an instant. */
  private static final Duration BEFORE = Duration.ofMillis(1);

  private final Clock clock;
  private final UnderWay underWay;

  Embargo(Clock clock, UnderWay underWay) {
    this.clock = clock;
    this.underWay = underWay;
  }

  /** Whether what is embargoed until this instant may be shown. */
  public boolean lifted(Instant until) {
    return !now().isBefore(until);
  }

  /**
   * The present by which {@link #lifted} decides. While a publication is under way it stands just
   * before the end of that publication's embargo, so that palmarès, trajectories and all the rest
   * appear together.
   */
  public Instant now() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return underWay.earliestEnd().map(end -> end.minus(BEFORE)).filter(now::isAfter).orElse(now);
  }
}
