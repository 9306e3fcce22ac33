package fr.palmares.results.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
  private static final ThreadLocal<@Nullable Instant> THEN = new ThreadLocal<>();

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
    Instant past = THEN.get();
    return past == null ? present() : past;
  }

  /** Answers as if it were this instant, one of the past. */
  public <T> T at(Instant past, Supplier<T> query) {
    THEN.set(past);
    try {
      return query.get();
    } finally {
      THEN.remove();
    }
  }

  /** Whether what is answered is answered as of an instant of the past. */
  public boolean inThePast() {
    return THEN.get() != null;
  }

  private Instant present() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return underWay.earliestEnd().map(end -> end.minus(BEFORE)).filter(now::isAfter).orElse(now);
  }
}
