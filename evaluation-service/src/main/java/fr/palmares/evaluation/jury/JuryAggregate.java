package fr.palmares.evaluation.jury;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.kernel.EditionYear;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Jury} its stream. */
@Aggregate(type = "jury")
class JuryAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable JuryId id;

  private Jury jury = Jury.NONE;

  JuryAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(AppointJury command) {
    jury.appoint(command).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(OpenEvaluation command, KnownEditions editions) {
    EditionYear edition = command.jury().edition();
    jury.checkNotOpened();
    int version = editions.edition(edition).rulebookToOpenWith();
    jury.open(command, editions.rulebook(edition, version)).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      TakeUpErratum command, KnownEditions editions, Juries juries, EvaluatedEditions evaluated) {
    EditionYear edition = command.jury().edition();
    jury.checkOpened();
    juries.changing(edition);
    evaluated.checkNoneEvaluated(edition);
    jury.takeUp(
            command,
            editions.rulebook(edition, jury.rulebookVersion()),
            editions.rulebook(edition, command.version()))
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CloseEvaluation command, Juries juries) {
    juries.changing(command.jury().edition());
    jury.close(command).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(JuryEvent event) {
    id = new JuryId(event.edition());
    jury = jury.evolve(event);
  }
}
