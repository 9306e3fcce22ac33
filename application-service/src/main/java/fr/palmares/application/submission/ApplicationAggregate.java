package fr.palmares.application.submission;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.application.authority.Applicants;
import fr.palmares.application.edition.Edition;
import fr.palmares.application.edition.EditionId;
import fr.palmares.application.edition.Editions;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Application} its stream, and holds its edition while it changes. */
@Aggregate(type = "application")
class ApplicationAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable ApplicationId id;

  private Application application = Application.NONE;
  private Hearing hearing = Hearing.NONE;
  private Evidence evidence = Evidence.NONE;
  private CarriedAnswers carried = CarriedAnswers.NONE;
  private Imported imported = Imported.NOTHING;

  ApplicationAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      StartApplication command,
      Actor actor,
      Editions editions,
      Applicants applicants,
      Contacts contacts,
      Clock clock) {
    accepting(command.application(), null, editions, clock);
    application
        .start(
            command.application(),
            applicants.applicant(command.application().authority()),
            actor.id(),
            contacts.keep(command.application(), command.sponsor()),
            contacts.keep(command.application(), command.referent()))
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(GiveAnswer command, Actor actor, Editions editions, Clock clock) {
    application.checkEditor(actor.id());
    Rulebook rules = accepting(command.application(), application.extension(), editions, clock);
    application
        .answer(command.application(), command.criterion(), command.answer(), rules)
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      CarryOver command,
      Actor actor,
      Editions editions,
      FormerApplications applications,
      Clock clock) {
    if (actor.role() != Role.ORGANIZER) {
      application.checkEditor(actor.id());
    }
    application.checkDraft();
    Rulebook rules = accepting(command.application(), application.extension(), editions, clock);
    Former former = applications.last(command.application(), rules);
    if (actor.role() != Role.ORGANIZER) {
      former.checkReader(actor.id());
    }
    carried
        .carry(command.application(), former, application.answers().keySet(), rules)
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ConfirmAnswer command, Actor actor, Editions editions, Clock clock) {
    application.checkEditor(actor.id());
    Rulebook rules = accepting(command.application(), application.extension(), editions, clock);
    application
        .answer(
            command.application(),
            command.criterion(),
            carried.toConfirm(command.criterion()),
            rules)
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      AttachEvidence command, Actor actor, Editions editions, KeptFiles files, Clock clock) {
    application.checkEditor(actor.id());
    Rulebook rules = accepting(command.application(), application.extension(), editions, clock);
    application
        .attach(command.application(), command.criterion(), command.name(), command.link(), rules)
        .forEach(AggregateLifecycle::apply);
    files.keepOnly(command.application(), evidence.needed());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(AttachFile command, Actor actor, Editions editions, KeptFiles files, Clock clock) {
    Edition edition = editions.heldFor(new EditionId(command.application().edition()));
    Rulebook rules =
        application.attaching(command.criterion(), actor.id(), edition, clock.instant());
    evidence.attach(command, rules).forEach(AggregateLifecycle::apply);
    files.keepOnly(command.application(), evidence.needed());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      RemoveEvidence command, Actor actor, Editions editions, KeptFiles files, Clock clock) {
    application.checkEditor(actor.id());
    accepting(command.application(), application.extension(), editions, clock);
    application.checkCompeting();
    evidence.remove(command).forEach(AggregateLifecycle::apply);
    files.keepOnly(command.application(), evidence.needed());
  }

  /** Possible at any time: what a file should not hold may be found late. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(EraseFile command, KeptFiles files) {
    application.checkStarted();
    evidence.erase(command).forEach(AggregateLifecycle::apply);
    files.keepOnly(command.application(), evidence.needed());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      SubmitApplication command, Actor actor, Editions editions, ReceiptSeal seal, Clock clock) {
    application.checkOwner(actor.id());
    Rulebook rules = accepting(command.application(), application.extension(), editions, clock);
    carried.checkConfirmed(rules);
    List<ApplicationEvent> decided = application.submit(command.application(), rules);
    evidence.checkFiles(application.answers(), rules);
    applyWithReceipts(decided, rules, seal);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      AmendApplication command, Actor actor, Editions editions, ReceiptSeal seal, Clock clock) {
    application.checkEditor(actor.id());
    Rulebook rules = accepting(command.application(), application.extension(), editions, clock);
    List<ApplicationEvent> decided =
        application.amend(command.application(), command.answers(), rules);
    evidence.checkFiles(command.answers(), rules);
    applyWithReceipts(decided, rules, seal);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(WithdrawApplication command, Actor actor, Editions editions, Clock clock) {
    application.checkOwner(actor.id());
    accepting(command.application(), application.extension(), editions, clock);
    application
        .withdraw(command.application(), command.reason())
        .forEach(AggregateLifecycle::apply);
  }

  /** When it was handed in elsewhere decides; the edition still takes applications. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      ImportApplication command,
      Editions editions,
      Applicants applicants,
      Contacts contacts,
      ReceiptSeal seal,
      Clock clock) {
    ApplicationId to = command.application();
    Edition edition = editions.heldFor(new EditionId(to.edition()));
    List<ApplicationEvent> decided =
        imported.take(
            command, applicants.applicant(to.authority()), edition, clock.instant(), contacts);
    if (!decided.isEmpty()) {
      applyWithReceipts(decided, edition.rules(), seal);
    }
  }

  /** As long as the edition's applications are not closed: their closing ends every extension. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ExtendDeadline command, Editions editions, Clock clock) {
    editions.heldFor(new EditionId(command.application().edition())).checkOpen();
    application
        .extend(command.application(), command.until(), command.reason(), clock.instant())
        .forEach(AggregateLifecycle::apply);
  }

  /** Possible after the closing too: that an application may not compete may be found late. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DeclareIneligible command) {
    application
        .declareIneligible(command.application(), command.reason())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(AddMember command, Actor actor) {
    application.checkStarted();
    application.team().add(command, actor).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RemoveMember command, Actor actor) {
    application.checkStarted();
    application.team().remove(command, actor).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(TransferApplication command, Actor actor) {
    application.checkStarted();
    application.team().transfer(command, actor).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(AnswerIneligibility command, Actor actor) {
    application.checkOwner(actor.id());
    hearing.answer(command.application(), command.text()).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(UpholdIneligibility command) {
    application.checkStarted();
    hearing.uphold(command.application(), command.reason()).forEach(AggregateLifecycle::apply);
  }

  /**
   * Possible after the closing too, as the decision itself; what the jury has done meanwhile is
   * evaluation-service's to say.
   */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(LiftIneligibility command) {
    application.checkStarted();
    hearing.lift(command.application(), command.reason()).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(ApplicationEvent event) {
    id = event.application();
    application = application.evolve(event);
    hearing = hearing.evolve(event);
    carried = carried.evolve(event);
    imported = imported.evolve(event);
    evidence = evidence.evolve(event);
  }

  private void applyWithReceipts(List<ApplicationEvent> decided, Rulebook rules, ReceiptSeal seal) {
    Receipts.on(decided, application, evidence, rules.version(), seal)
        .forEach(AggregateLifecycle::apply);
  }

  private static Rulebook accepting(
      ApplicationId application, @Nullable Instant extension, Editions editions, Clock clock) {
    Edition edition = editions.heldFor(new EditionId(application.edition()));
    edition.checkAccepting(clock.instant(), extension);
    return edition.rules();
  }
}
