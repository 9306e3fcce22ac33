package fr.palmares.evaluation.assignment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.jury.Juries;
import fr.palmares.kernel.EditionYear;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Plan} its stream, and what it is found from. */
@Aggregate(type = "distribution")
class DistributionAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable DistributionId id;

  private Plan plan = Plan.NONE;

  DistributionAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(Distribute command, Juries juries, Assignments assignments, Distributor distributor) {
    EditionYear edition = command.distribution().edition();
    juries.heldFor(edition).checkNotClosed();
    assignments.distributing(edition);
    plan.decide(edition, distributor.distribute(edition, command.perApplication(), plan))
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  void handle(EndDistribution command) {
    plan.applied(command.distribution().edition(), command.number())
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(DistributionEvent event) {
    id = new DistributionId(event.edition());
    plan = plan.evolve(event);
  }
}
