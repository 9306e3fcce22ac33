package fr.palmares.results.publication;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.evaluated.Evaluations;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Palmares} its stream. */
@Aggregate(type = "palmares")
class PublicationAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable PalmaresId id;

  private Palmares palmares = Palmares.NONE;

  PublicationAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      PublishPalmares command,
      Evaluations evaluations,
      Outcomes outcomes,
      Publication publication,
      Clock clock) {
    EditionYear edition = command.palmares().edition();
    publication.holdOff(command.palmares());
    palmares.checkNotYet(edition);
    palmares
        .publish(command, evaluations.rules(edition), outcomes.of(edition), clock.instant())
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(PublicationEvent event) {
    id = new PalmaresId(event.edition());
    palmares = palmares.evolve(event);
  }
}
