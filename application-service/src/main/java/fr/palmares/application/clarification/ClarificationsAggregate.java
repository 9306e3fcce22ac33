package fr.palmares.application.clarification;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.application.edition.EditionId;
import fr.palmares.application.edition.Editions;
import fr.palmares.application.submission.Files;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Clarifications} their stream. */
@Aggregate(type = "clarifications")
class ClarificationsAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable ClarificationsId id;

  private Clarifications clarifications = Clarifications.NONE;

  ClarificationsAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RequestClarification command, Files files, Editions editions) {
    ApplicationId application = command.clarifications().application();
    files.checkSubmitted(application);
    CriterionId criterion = command.criterion();
    if (criterion != null) {
      editions.heldFor(new EditionId(application.edition())).rules().criterion(criterion);
    }
    clarifications.request(command).forEach(AggregateLifecycle::apply);
  }

  /** Possible after the deadline too: a reply changes no answer. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ReplyToClarification command, Actor actor, Files files) {
    files.checkEditor(command.clarifications().application(), actor.id());
    clarifications.reply(command).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CloseClarification command) {
    clarifications.close(command).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(ClarificationEvent event) {
    id = new ClarificationsId(event.application());
    clarifications = clarifications.evolve(event);
  }
}
