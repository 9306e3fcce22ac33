package fr.palmares.results.mentions;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
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
    checkOfThis(edition, command.application(), evaluations);
    Rules rules = Rules.of(command.book(), evaluations, contenders);
    book.grant(command, rules.offer(), rules.proposals()).forEach(AggregateLifecycle::apply);
  }

  private static void checkOfThis(
      EditionYear edition, ApplicationId application, Evaluations evaluations) {
    evaluations.checkKnown(application);
    if (!application.edition().equals(edition)) {
      throw Refusal.invalid(
          "application-of-another-edition",
          "application",
          "'%s' is of another edition than this mention, that of %s",
          application,
          edition);
    }
  }

  private record Rules(MentionOffer offer, Proposals proposals) {
    static Rules of(MentionBookId book, Evaluations evaluations, Contenders contenders) {
      Rulebook rulebook = evaluations.rules(book.edition());
      MentionOffer offer = rulebook.mention(book.mention());
      return new Rules(
          offer, Proposals.of(offer.rule(), rulebook.tieBreaking(), contenders.of(book.edition())));
    }
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(WithdrawMention command, Publication publication) {
    publication.checkNotYet(command.book().edition());
    book.withdraw(command).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      ProposeErratum command,
      Evaluations evaluations,
      Contenders contenders,
      Publication publication,
      Actor actor) {
    publication.checkDone(command.book().edition());
    if (command.granted() != null) {
      checkOfThis(command.book().edition(), command.granted(), evaluations);
    }
    Rules rules = Rules.of(command.book(), evaluations, contenders);
    MentionErratum.propose(book, command, rules.offer(), rules.proposals(), actor.id())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      ApproveErratum command,
      Evaluations evaluations,
      Contenders contenders,
      Publication publication,
      Actor actor) {
    publication.checkDone(command.book().edition());
    Rules rules = Rules.of(command.book(), evaluations, contenders);
    MentionErratum.approve(book, command, rules.offer(), rules.proposals(), actor.id())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RejectErratum command, Actor actor) {
    MentionErratum.reject(book, command, actor.id()).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(MentionEvent event) {
    id = new MentionBookId(event.edition(), event.mention());
    book = book.evolve(event);
  }
}
