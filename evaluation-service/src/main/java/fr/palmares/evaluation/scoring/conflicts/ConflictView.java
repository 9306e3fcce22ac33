package fr.palmares.evaluation.scoring.conflicts;

import fr.palmares.evaluation.scoring.Ground;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A possible conflict of interest between a juror and an application.
 *
 * @param ground the strongest one
 * @param status {@code open}, {@code confirmed} by a recusal, or {@code dismissed}
 * @param by who declared, confirmed or dismissed it last; null of a suggestion nobody looked at
 * @param time when; null with {@code by}
 * @param reason why; null with {@code by}
 */
public record ConflictView(
    ApplicationId application,
    JurorId juror,
    Ground ground,
    String status,
    @Nullable ActorId by,
    @Nullable Instant time,
    @Nullable String reason) {

  static final String OPEN = "open";
  static final String CONFIRMED = "confirmed";
  static final String DISMISSED = "dismissed";
}
