package fr.palmares.kernel.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The dates of an edition. A date that is absent sets no deadline. */
public record Calendar(
    @Nullable Instant applicationsOpen,
    @Nullable Instant applicationsClose,
    @Nullable Instant evaluationClose,
    @Nullable Instant deliberation,
    @Nullable Instant embargoUntil) {

  /** No dates at all. */
  public static final Calendar NONE = new Calendar(null, null, null, null, null);
}
