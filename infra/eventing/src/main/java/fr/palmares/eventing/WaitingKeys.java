package fr.palmares.eventing;

import java.util.Set;

/** Keys of which an event could not be taken, so that they wait for an administrator. */
public interface WaitingKeys {

  /** Those of all consumers of this service; keys are applications and editions. */
  Set<String> keys();
}
