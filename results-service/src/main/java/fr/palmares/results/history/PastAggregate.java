package fr.palmares.results.history;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.kernel.Refusal;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An edition of the past: told once, the same again changes nothing. */
@Aggregate(type = "past-palmares")
class PastAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable PastId id;

  private @Nullable PastPalmaresImported known;

  PastAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ImportPastPalmares command) {
    PastPalmaresImported told =
        new PastPalmaresImported(command.past().edition(), command.scale(), command.results());
    if (known == null) {
      if (told.results().isEmpty()) {
        throw Refusal.invalid("past-without-results", "results", "tell at least one result");
      }
      AggregateLifecycle.apply(told);
    } else if (!known.equals(told)) {
      throw Refusal.conflict(
          "past-already-told", "other results of %s were imported", told.edition());
    }
  }

  @EventSourcingHandler
  void on(PastPalmaresImported event) {
    id = new PastId(event.edition());
    known = event;
  }
}
