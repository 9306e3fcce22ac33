package fr.palmares.evaluation.deliberation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.edition.PublishedPalmares;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Deliberation} its stream, and the {@link Settlement} that it decides by. */
@Aggregate(type = "deliberation")
class DeliberationAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable DeliberationId id;

  private Deliberation deliberation = Deliberation.NOT_HELD;

  DeliberationAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(Deliberate command, Settlements settlements) {
    Settlement settlement = settlements.of(command.deliberation().application(), deliberation);
    deliberation.evaluate(command, settlement).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(SettleCriterion command, Settlements settlements) {
    Settlement settlement = settlements.of(command.deliberation().application(), deliberation);
    deliberation.settle(command, settlement).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      ProposeDeparture command, KnownEditions editions, PublishedPalmares published, Actor actor) {
    ApplicationId application = competing(command.deliberation(), editions);
    published.checkNotYet(application.edition());
    int version = deliberation.checkEvaluated().rulebookVersion();
    deliberation
        .propose(command, editions.rulebook(application.edition(), version), actor.id())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      ApproveDeparture command, KnownEditions editions, PublishedPalmares published, Actor actor) {
    published.checkNotYet(competing(command.deliberation(), editions).edition());
    AggregateLifecycle.apply(deliberation.departure().approve(actor.id()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RejectDeparture command, KnownEditions editions, Actor actor) {
    competing(command.deliberation(), editions);
    AggregateLifecycle.apply(deliberation.departure().reject(command.reason(), actor.id()));
  }

  private static ApplicationId competing(DeliberationId id, KnownEditions editions) {
    ApplicationId application = id.application();
    editions.standing(application).checkCompeting(application);
    return application;
  }

  @EventSourcingHandler
  void on(DeliberationEvent event) {
    id = new DeliberationId(event.application());
    deliberation = deliberation.evolve(event);
  }
}
