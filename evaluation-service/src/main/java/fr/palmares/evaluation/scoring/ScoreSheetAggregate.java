package fr.palmares.evaluation.scoring;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.edition.Applicants;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link ScoreSheet} its stream, and its commands what they need to know around it. */
@Aggregate(type = "sheet")
class ScoreSheetAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable SheetId id;

  private ScoreSheet sheet = ScoreSheet.BLANK;

  ScoreSheetAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      SubmitSheet command,
      Juries juries,
      KnownEditions editions,
      AssignedJurors assigned,
      Drafts drafts,
      Clock clock) {
    Rulebook rulebook = OpenToScoring.check(command.sheet(), sheet, juries, editions, clock);
    assigned.checkAssigned(command.sheet().application(), command.sheet().juror());
    sheet.checkSeen(command.seen(), drafts.heldFor(command.sheet()));
    sheet.submit(command, rulebook).forEach(AggregateLifecycle::apply);
    drafts.erase(command.sheet());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      SubmitDraft command,
      Juries juries,
      KnownEditions editions,
      AssignedJurors assigned,
      Drafts drafts,
      Clock clock) {
    Rulebook rulebook = OpenToScoring.check(command.sheet(), sheet, juries, editions, clock);
    assigned.checkAssigned(command.sheet().application(), command.sheet().juror());
    Draft draft = drafts.heldFor(command.sheet());
    sheet.checkSeen(command.seen(), draft);
    sheet
        .submit(new SubmitSheet(command.sheet(), draft.inOrderOf(rulebook)), rulebook)
        .forEach(AggregateLifecycle::apply);
    drafts.erase(command.sheet());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ReviseScore command, Juries juries, KnownEditions editions, Clock clock) {
    Rulebook rulebook = OpenToScoring.check(command.sheet(), sheet, juries, editions, clock);
    sheet.revise(command, rulebook).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DeclareConflict command, Juries juries, KnownEditions editions) {
    checkParties(command.sheet(), juries, editions);
    sheet.declareConflict(command).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      RecuseJuror command,
      Juries juries,
      KnownEditions editions,
      Sheets sheets,
      Drafts drafts,
      EvaluatedApplications evaluated) {
    checkParties(command.sheet(), juries, editions);
    List<ScoreSheetEvent> recusal = sheet.recuse(command); // before anything of the file is told
    sheets.holdingOffDeliberation(command.sheet().application());
    evaluated.checkNotEvaluated(command.sheet().application());
    recusal.forEach(AggregateLifecycle::apply);
    drafts.erase(command.sheet());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(
      DismissConflict command, Juries juries, KnownEditions editions, Applicants applicants) {
    SheetId id = command.sheet();
    checkParties(id, juries, editions);
    boolean suggested =
        juries
            .of(id.application().edition())
            .member(id.juror().text())
            .flatMap(juror -> Ground.between(juror, applicants.of(id.application()), true))
            .isPresent();
    sheet.dismiss(command, suggested).forEach(AggregateLifecycle::apply);
  }

  private static void checkParties(SheetId sheet, Juries juries, KnownEditions editions) {
    juries.of(sheet.application().edition()).checkMember(sheet.juror());
    editions.standing(sheet.application()).checkKnown(sheet.application());
  }

  @EventSourcingHandler
  void on(ScoreSheetEvent event) {
    id = new SheetId(event.application(), event.juror());
    sheet = sheet.evolve(event);
  }
}
