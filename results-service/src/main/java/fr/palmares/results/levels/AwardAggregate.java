package fr.palmares.results.levels;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.results.evaluated.Departures;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.publication.Publication;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Award} its stream. */
@Aggregate(type = "award")
class AwardAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable AwardId id;

  private Award award = Award.NONE;

  AwardAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      AwardLevel command, Evaluations evaluations, Departures departures, Publication publication) {
    ApplicationId application = command.award().application();
    evaluations.checkKnown(application);
    publication.checkNotYet(application.edition());
    award
        .award(command, evaluations.of(application), departures.approved(application).orElse(null))
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CorrectLevel command, Evaluations evaluations, Publication publication, Actor actor) {
    ApplicationId application = command.award().application();
    evaluations.checkKnown(application);
    publication.checkDone(application.edition());
    award
        .correct(command, evaluations.judged(application).rulebook(), actor.id())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      ApproveCorrection command, Evaluations evaluations, Publication publication, Actor actor) {
    evaluations.checkKnown(command.award().application());
    publication.checkDone(command.award().application().edition());
    award.approve(command, actor.id()).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RejectCorrection command, Evaluations evaluations, Actor actor) {
    evaluations.checkKnown(command.award().application());
    award.reject(command, actor.id()).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(AwardEvent event) {
    id = new AwardId(event.application());
    award = award.evolve(event);
  }
}
