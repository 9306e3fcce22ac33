package fr.palmares.application.edition;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Edition} its stream. */
@Aggregate(type = "edition")
class EditionAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable EditionId id;

  private Edition edition = Edition.NONE;

  EditionAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(PrepareEdition command) {
    edition.prepare(command).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(AdoptRulebook command, RulebookSeal seal, Editions editions) {
    replaced(edition.adopt(command, seal), command.rulebook(), editions);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CorrectRulebook command, RulebookSeal seal, Editions editions) {
    replaced(edition.correct(command, seal), command.rulebook(), editions);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(OpenApplications command) {
    edition.open(command).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CloseApplications command, Editions editions, Competing competing) {
    editions.changing(command.edition());
    edition
        .close(command, competing.in(command.edition().year()))
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(EditionEvent event) {
    id = new EditionId(event.edition());
    edition = edition.evolve(event);
  }

  private static void replaced(List<EditionEvent> events, Rulebook by, Editions editions) {
    if (!events.isEmpty()) {
      Edition.checkLineage(by, editions.rulebooksBefore(by.edition()));
      events.forEach(AggregateLifecycle::apply);
    }
  }
}
