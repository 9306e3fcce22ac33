package fr.palmares.results.levels;

import fr.palmares.kernel.LevelId;
import org.jspecify.annotations.Nullable;

/**
 * Awards what the jury decided.
 *
 * @param departure the departure that the caller expects; null to take what was decided
 */
record AwardLevel(AwardId award, @Nullable Departure departure) {

  /** Another level than the computed one ({@code null}: none), and why. */
  record Departure(@Nullable LevelId level, String reason) {}
}
