package fr.palmares.results.levels;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import org.springframework.stereotype.Component;

/** Reads awards off their own streams, so that none that was just decided is missed. */
@Component
public class Awards {

  private final Streams streams;

  Awards(Streams streams) {
    this.streams = streams;
  }

  /** The award of an application; {@link Award#NONE} before anything happened. */
  public Award of(ApplicationId application) {
    return streams.load(
        new AwardId(application).toString(), AwardEvent.class, Award.NONE, Award::evolve);
  }
}
