package fr.palmares.evaluation.assignment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.edition.Applicants;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.Sheets;
import fr.palmares.kernel.ApplicationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Assignment} its stream, the jury and its sheets. */
@Aggregate(type = "assignment")
class AssignmentAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable AssignmentId id;

  private Assignment assignment = Assignment.NONE;

  AssignmentAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      AssignJurors command,
      Juries juries,
      KnownEditions editions,
      Applicants applicants,
      Sheets sheets,
      Assignments assignments) {
    ApplicationId application = command.assignment().application();
    Jury jury = juries.heldFor(application.edition());
    assignments.changing(application);
    editions.standing(application).checkCompeting(application);
    assignment
        .assign(
            command,
            jury,
            applicants.of(application),
            sheets.of(application, jury.jurors().stream().map(juror -> juror.id()).toList()))
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(AssignmentEvent event) {
    id = new AssignmentId(event.application());
    assignment = assignment.evolve(event);
  }
}
