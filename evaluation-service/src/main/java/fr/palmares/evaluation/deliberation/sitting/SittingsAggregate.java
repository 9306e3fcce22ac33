package fr.palmares.evaluation.deliberation.sitting;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Sittings} their stream. */
@Aggregate(type = "sittings")
class SittingsAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable SittingsId id;

  private Sittings sittings = Sittings.NONE;

  SittingsAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      ConveneJury command, Juries juries, KnownEditions editions, JurySittings held, Clock clock) {
    EditionYear edition = command.sittings().edition();
    held.convening(edition);
    Jury jury = juries.of(edition);
    jury.checkClosed();
    Rulebook rulebook = editions.rulebook(edition, jury.rulebookVersion());
    jury.checkDeliberating(clock.instant(), rulebook.calendar());
    sittings.convene(command, jury, rulebook.juryRules()).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(SittingEvent event) {
    id = new SittingsId(event.edition());
    sittings = sittings.evolve(event);
  }
}
