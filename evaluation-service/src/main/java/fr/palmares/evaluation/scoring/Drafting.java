package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * Takes what jurors note before they hand a sheet in. It goes by the rules of the real thing, but
 * leaves no event: a draft decides nothing.
 */
@Component
class Drafting {

  private final Juries juries;
  private final KnownEditions editions;
  private final Sheets sheets;
  private final AssignedJurors assigned;
  private final Drafts drafts;
  private final Clock clock;

  Drafting(
      Juries juries,
      KnownEditions editions,
      Sheets sheets,
      AssignedJurors assigned,
      Drafts drafts,
      Clock clock) {
    this.juries = juries;
    this.editions = editions;
    this.sheets = sheets;
    this.assigned = assigned;
    this.drafts = drafts;
    this.clock = clock;
  }

  @CommandHandler
  void handle(SaveDraft command) {
    SheetId id = command.sheet();
    Rulebook rulebook = OpenToScoring.check(id, sheetOf(id), juries, editions, clock);
    Draft draft = drafts.heldFor(id);
    sheetOf(id).checkDrafting(command.seen(), draft);
    assigned.checkAssigned(id.application(), id.juror());
    WholeSheet.checkParts(command.entries(), rulebook);
    if (command.whole()) {
      drafts.erase(id);
    }
    command.entries().forEach(entry -> drafts.put(id, entry));
  }

  /** Who wrote a draft may erase it at any time, whatever the rest of the evaluation does. */
  @CommandHandler
  void handle(EraseDraftEntry command) {
    SheetId id = command.sheet();
    juries.of(id.application().edition()).checkMember(id.juror());
    editions.standing(id.application()).checkKnown(id.application());
    Draft draft = drafts.heldFor(id);
    sheetOf(id).checkDrafting(command.seen(), draft);
    drafts.remove(id, command.criterion());
  }

  /** As the log has it once the draft is held: a recusal or a submission may have come before. */
  private ScoreSheet sheetOf(SheetId id) {
    return sheets.of(id.application(), id.juror());
  }
}
