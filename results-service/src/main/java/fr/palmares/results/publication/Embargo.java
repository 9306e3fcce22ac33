package fr.palmares.results.publication;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The one rule that every public door asks: nothing is shown before the embargo's end. */
@Component
public class Embargo {

  private final Clock clock;

  Embargo(Clock clock) {
    this.clock = clock;
  }

  /** Whether what is embargoed until this instant may be shown. */
  public boolean lifted(Instant until) {
    return !clock.instant().isBefore(until);
  }

  /** The present by which {@link #lifted} decides. */
  public Instant now() {
    return clock.instant();
  }
}
