package fr.palmares.results.publication;

import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When everyone may see what is published now. */
public final class EmbargoEnd {

  private EmbargoEnd() {}

  /**
   * The end of the embargo: as wanted, else as the rulebook has it, else the present. Nobody saw it
   * before it was published, so it ends no earlier. Whole milliseconds are the same everywhere.
   */
  public static Instant of(@Nullable Instant wanted, Rulebook rulebook, Instant now) {
    Instant end = wanted != null ? wanted : rulebook.calendar().embargoUntil();
    return wholeMillis(end == null || end.isBefore(now) ? now : end);
  }

  /** The first whole millisecond at or after an instant. */
  public static Instant wholeMillis(Instant instant) {
    Instant below = instant.truncatedTo(ChronoUnit.MILLIS);
    return below.equals(instant) ? below : below.plusMillis(1);
  }
}
