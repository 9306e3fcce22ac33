package fr.palmares.results.history;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.results.publication.Publication;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Past} its stream. */
@Aggregate(type = "past-palmares")
class PastAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable PastId id;

  private Past past = Past.UNTOLD;

  PastAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ImportPastPalmares command, Publication publication) {
    publication.checkNotYet(command.past().edition());
    past.tell(command).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CorrectPastResult command) {
    past.correct(command).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(WithdrawPastPalmares command) {
    past.withdraw(command).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(PastEvent event) {
    id = new PastId(event.edition());
    past = past.evolve(event);
  }
}
