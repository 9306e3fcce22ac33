package fr.palmares.eventing.kafka;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A small aggregate whose every event is published: notes on a file, in the order written. */
@Aggregate
class Dossier {

  record DossierId(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  record WriteNote(DossierId dossier, String note) {}

  sealed interface DossierEvent {
    record NoteWritten(String dossier, String note) implements DossierEvent {}
  }

  @AggregateIdentifier private @Nullable String id;

  Dossier() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(WriteNote command) {
    AggregateLifecycle.apply(
        new DossierEvent.NoteWritten(command.dossier().text(), command.note()));
  }

  @EventSourcingHandler
  void on(DossierEvent.NoteWritten event) {
    id = event.dossier();
  }

  @Override
  public String toString() {
    return "dossier " + id;
  }
}
