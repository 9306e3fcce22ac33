package fr.palmares.application.authority.reference;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.application.authority.reference.ReferenceEvent.RegisterLoaded;
import fr.palmares.kernel.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which register is in force: the same file again changes nothing, unless its lines were
 * lost.
 */
@Aggregate(type = "authority-reference")
class ReferenceAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable TheRegister id;

  private @Nullable String inForce;

  ReferenceAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(LoadRegister command, ReferenceTable table) {
    if (command.source().isBlank()) {
      throw Refusal.invalid("register-without-source", "source", "say who published it, and when");
    }
    RegisterFile file = command.file();
    boolean isNew = !file.sha256().equals(inForce);
    if (isNew || table.isEmpty()) {
      table.replace(file.rows());
    }
    if (isNew) {
      AggregateLifecycle.apply(
          new RegisterLoaded(command.source(), file.rows().size(), file.sha256()));
    }
  }

  @EventSourcingHandler
  void on(RegisterLoaded event) {
    id = new TheRegister();
    inForce = event.sha256();
  }
}
