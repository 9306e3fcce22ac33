package fr.palmares.results.mentions;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.publication.Publication;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link MentionBook} its stream. */
@Aggregate(type = "mention")
class MentionAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable MentionBookId id;

  private MentionBook book = MentionBook.NONE;

  MentionAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      GrantMention command,
      Evaluations evaluations,
      Contenders contenders,
      Publication publication) {
    EditionYear edition = command.book().edition();
    publication.checkNotYet(edition);
    Rulebook rulebook = evaluations.rules(edition);
    MentionOffer offer = rulebook.mention(command.book().mention());
    book.grant(
            command,
            offer,
            Proposals.of(offer.rule(), rulebook.tieBreaking(), contenders.of(edition)))
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(WithdrawMention command, Publication publication) {
    publication.checkNotYet(command.book().edition());
    book.withdraw(command).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(MentionEvent event) {
    id = new MentionBookId(event.edition(), event.mention());
    book = book.evolve(event);
  }
}
