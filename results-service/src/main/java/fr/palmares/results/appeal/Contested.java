package fr.palmares.results.appeal;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.LevelScale;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an appeal is about: a published result. */
interface Contested {

  /**
   * Until when it may be contested.
   *
   * @throws fr.palmares.kernel.Refusal {@code no-palmares} before the embargo's end, {@code
   *     unknown-application} where the palmarès does not have it
   */
  Instant until(ApplicationId application);

  /** The scale that its level is on. */
  LevelScale scale(ApplicationId application);

  /** The level that stands; null for none. */
  @Nullable LevelId standing(ApplicationId application);
}
