package fr.palmares.evaluation.reminders;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.reminders.ReminderEvent.JurorReminded;
import fr.palmares.kernel.EditionYear;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Reminders} their stream, and each its place in the {@link Outbox}. */
@Aggregate(type = "reminders")
class RemindersAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable RemindersId id;

  private Reminders reminders = Reminders.NONE;

  RemindersAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RemindJurors command, Juries juries, MissingSheets missing, Outbox outbox) {
    EditionYear edition = command.reminders().edition();
    for (JurorReminded event : reminders.remind(command, juries.of(edition), missing.of(edition))) {
      outbox.queue(event, command.message());
      AggregateLifecycle.apply(event);
    }
  }

  @EventSourcingHandler
  void on(ReminderEvent event) {
    id = new RemindersId(event.edition());
    reminders = reminders.evolve(event);
  }
}
