package fr.palmares.results.publication;

import java.time.Instant;
import java.util.Optional;

/** Publications that were decided and of which not every read model knows yet. */
interface UnderWay {

  /** The earliest end of an embargo among them; empty where there is none. */
  Optional<Instant> earliestEnd();
}
