package fr.palmares.results.feedback;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Clearance} its stream. */
@Aggregate(type = "feedback")
class FeedbackAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable FeedbackId id;

  private Clearance clearance = Clearance.NONE;

  FeedbackAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ClearComments command, Comments comments) {
    clearance
        .clear(command, comments.of(command.feedback().application()))
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(WithholdComments command, Comments comments) {
    clearance
        .withhold(command, comments.of(command.feedback().application()))
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(FeedbackEvent event) {
    id = new FeedbackId(event.application());
    clearance = clearance.evolve(event);
  }
}
