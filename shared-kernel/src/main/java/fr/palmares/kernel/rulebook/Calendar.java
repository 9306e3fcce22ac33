package fr.palmares.kernel.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an edition. A date that is absent sets no deadline. In a document a day alone is a
 * day in Europe/Paris: the close of applications and of evaluation is its last second, everything
 * else its beginning.
 */
public record Calendar(
    @Nullable Instant applicationsOpen,
    @Nullable Instant applicationsClose,
    @Nullable Instant evaluationClose,
    @Nullable Instant deliberation,
    @Nullable Instant embargoUntil) {

  /** No dates at all. */
  public static final Calendar NONE = new Calendar(null, null, null, null, null);
}
