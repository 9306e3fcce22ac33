package fr.palmares.evaluation.deliberation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.deliberation.sitting.JurySittings;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.AssignedJurors;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.evaluation.scoring.Sheets;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Deliberation} its stream, the jury's sheets and its sitting. */
@Aggregate(type = "deliberation")
class DeliberationAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable DeliberationId id;

  private Deliberation deliberation = Deliberation.NOT_HELD;

  DeliberationAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      Deliberate command,
      Juries juries,
      KnownEditions editions,
      Sheets sheets,
      JurySittings sittings,
      AssignedJurors assigned) {
    Settlement settlement =
        settlement(command.deliberation(), juries, editions, sheets, sittings, assigned);
    deliberation.evaluate(command, settlement).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      SettleCriterion command,
      Juries juries,
      KnownEditions editions,
      Sheets sheets,
      JurySittings sittings,
      AssignedJurors assigned) {
    Settlement settlement =
        settlement(command.deliberation(), juries, editions, sheets, sittings, assigned);
    deliberation.settle(command, settlement).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ProposeDeparture command, KnownEditions editions, Actor actor) {
    ApplicationId application = competing(command.deliberation(), editions);
    int version = deliberation.checkEvaluated().rulebookVersion();
    deliberation
        .propose(command, editions.rulebook(application.edition(), version), actor.id())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ApproveDeparture command, KnownEditions editions, Actor actor) {
    competing(command.deliberation(), editions);
    AggregateLifecycle.apply(deliberation.departure().approve(actor.id()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RejectDeparture command, KnownEditions editions, Actor actor) {
    competing(command.deliberation(), editions);
    AggregateLifecycle.apply(deliberation.departure().reject(command.reason(), actor.id()));
  }

  private Settlement settlement(
      DeliberationId id,
      Juries juries,
      KnownEditions editions,
      Sheets sheets,
      JurySittings sittings,
      AssignedJurors assigned) {
    ApplicationId application = id.application();
    Jury jury = juries.of(application.edition());
    jury.checkClosed();
    competing(id, editions);
    Rulebook rulebook = editions.rulebook(application.edition(), jury.rulebookVersion());
    List<JurorId> members = jury.jurors().stream().map(Juror::id).toList();
    Map<JurorId, ScoreSheet> settled = sheets.settled(application, members);
    deliberation.checkNotEvaluated();
    Room room = Room.on(rulebook.juryRules(), sittings.heldFor(application.edition()), settled);
    return new Settlement(
        application, rulebook, settled, assigned.expected(application, members), room);
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
