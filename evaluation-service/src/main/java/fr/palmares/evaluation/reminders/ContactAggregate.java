package fr.palmares.evaluation.reminders;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.reminders.ContactEvent.ContactErased;
import fr.palmares.evaluation.reminders.ContactEvent.ContactKept;
import fr.palmares.kernel.JurorId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Writes down that a juror's address changes, with the change in one transaction. */
@Aggregate(type = "juror-contact")
class ContactAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable ContactId id;

  ContactAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(KeepContact command, Contacts contacts) {
    JurorId juror = command.contact().juror();
    contacts
        .keep(juror, command.address())
        .ifPresent(commitment -> AggregateLifecycle.apply(new ContactKept(juror, commitment)));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(EraseContact command, Contacts contacts) {
    JurorId juror = command.contact().juror();
    if (contacts.erase(juror)) {
      AggregateLifecycle.apply(new ContactErased(juror));
    }
  }

  @EventSourcingHandler
  void on(ContactEvent event) {
    id = new ContactId(event.juror());
  }
}
