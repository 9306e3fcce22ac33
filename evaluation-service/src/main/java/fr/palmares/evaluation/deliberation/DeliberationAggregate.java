package fr.palmares.evaluation.deliberation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.AssignedJurors;
import fr.palmares.evaluation.scoring.Sheets;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.Rulebook;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Deliberation} its stream and the jury's sheets. */
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
      AssignedJurors assigned) {
    ApplicationId application = command.deliberation().application();
    Jury jury = juries.of(application.edition());
    jury.checkClosed();
    editions.standing(application).checkCompeting(application);
    Rulebook rulebook = editions.rulebook(application.edition(), jury.rulebookVersion());
    deliberation
        .settle(
            command,
            rulebook,
            sheets.settled(
                application,
                assigned.expected(application, jury.jurors().stream().map(Juror::id).toList())))
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(DeliberationEvent event) {
    id = new DeliberationId(event.application());
    deliberation = deliberation.evolve(event);
  }
}
