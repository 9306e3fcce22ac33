package fr.palmares.results.preview;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.results.preview.PreviewEvent.PalmaresPreviewed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives a look its stream. */
@Aggregate(type = "preview")
class PreviewAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable PreviewId id;

  PreviewAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(LogPreview command) {
    AggregateLifecycle.apply(
        new PalmaresPreviewed(
            command.preview().edition(),
            command.preview().preview(),
            command.state(),
            command.fingerprint()));
  }

  @EventSourcingHandler
  void on(PalmaresPreviewed event) {
    id = new PreviewId(event.edition(), event.preview());
  }
}
