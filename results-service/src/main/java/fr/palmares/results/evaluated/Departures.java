package fr.palmares.results.evaluated;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The departures from a computed level that two persons of the jury room decided. */
@FunctionalInterface
public interface Departures {

  /**
   * A decided departure.
   *
   * @param level what the jury decides; null for no level
   */
  record Approved(@Nullable LevelId level, String reason) {}

  /** The departure that was approved for an application, if one was and it has arrived. */
  Optional<Approved> approved(ApplicationId application);
}
