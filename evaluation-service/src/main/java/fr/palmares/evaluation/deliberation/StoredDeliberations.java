package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.scoring.EvaluatedApplications;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import org.springframework.stereotype.Component;

/** Tells the scoring which applications the jury is done with, from the event store. */
@Component
class StoredDeliberations implements EvaluatedApplications {

  private final Streams streams;

  StoredDeliberations(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void checkNotEvaluated(ApplicationId application) {
    streams
        .load(
            new DeliberationId(application).toString(),
            DeliberationEvent.class,
            Deliberation.NOT_HELD,
            Deliberation::evolve)
        .checkNotEvaluated();
  }
}
