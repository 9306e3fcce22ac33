package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.jury.EvaluatedEditions;
import fr.palmares.evaluation.scoring.EvaluatedApplications;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Tells which applications the jury is done with, from the event store. */
@Component
class StoredDeliberations implements EvaluatedApplications, EvaluatedEditions {

  private static final String TYPE = "deliberation";

  private final Streams streams;

  StoredDeliberations(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void checkNotEvaluated(ApplicationId application) {
    of(new DeliberationId(application).toString()).checkNotEvaluated();
  }

  @Override
  public void checkNoneEvaluated(EditionYear edition) {
    for (String deliberation : streams.named(TYPE, TYPE + "-" + edition + "-")) {
      if (of(deliberation).outcome() != null) {
        throw Refusal.conflict(
            "already-evaluated",
            "the jury has evaluated applications of this edition: settle the others under the"
                + " rulebook in force");
      }
    }
  }

  private Deliberation of(String stream) {
    return streams.load(
        stream, DeliberationEvent.class, Deliberation.NOT_HELD, Deliberation::evolve);
  }
}
