package fr.palmares.results.levels;

import fr.palmares.kernel.LevelId;
import org.jspecify.annotations.Nullable;

/** The jury awards the computed level, or departs from it. */
record AwardLevel(AwardId award, @Nullable Departure departure) {

  /** Another level than the computed one ({@code null}: none), and why. */
  record Departure(@Nullable LevelId level, String reason) {}
}
