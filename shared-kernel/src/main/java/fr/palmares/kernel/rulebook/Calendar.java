package fr.palmares.kernel.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an edition. A date that is absent sets no deadline. In a document a day alone is a
 * day in Europe/Paris: the close of applications and of evaluation and the end of appeals are its
 * last second, everything else its beginning.
 *
 * @param appealsUntil until when applicants may appeal against a published result; absent, the
 *     law's own period counts
 */
public record Calendar(
    @Nullable Instant applicationsOpen,
    @Nullable Instant applicationsClose,
    @Nullable Instant evaluationClose,
    @Nullable Instant deliberation,
    @Nullable Instant embargoUntil,
    @Nullable Instant appealsUntil) {

  /** No dates at all. */
  public static final Calendar NONE = new Calendar(null, null, null, null, null);

  /** A calendar that does not say until when one may appeal. */
  public Calendar(
      @Nullable Instant applicationsOpen,
      @Nullable Instant applicationsClose,
      @Nullable Instant evaluationClose,
      @Nullable Instant deliberation,
      @Nullable Instant embargoUntil) {
    this(applicationsOpen, applicationsClose, evaluationClose, deliberation, embargoUntil, null);
  }
}
