package fr.palmares.eventing;

import java.time.Duration;

/** What this service shows of its own events, which follows the log at a short distance. */
public interface ReadModels {

  /**
   * Waits until every projection of this service has seen the event at {@code position}.
   *
   * @return whether they all have; false when {@code atMost} passed first
   */
  boolean await(long position, Duration atMost);
}
