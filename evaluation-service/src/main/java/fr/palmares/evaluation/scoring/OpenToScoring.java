package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Clock;

/** When a juror may write on a sheet, be it for good or as a draft. */
final class OpenToScoring {

  private OpenToScoring() {}

  /**
   * The evaluation is open and stays so until this transaction ends, the juror is one of its jury,
   * and the application competes. A recused juror is told nothing of the application, not even
   * whether it competes.
   *
   * @param own the juror's sheet as it stands
   * @return the rulebook to score by
   * @throws fr.palmares.kernel.Refusal by whichever of these rules
   */
  static Rulebook check(
      SheetId sheet, ScoreSheet own, Juries juries, KnownEditions editions, Clock clock) {
    EditionYear edition = sheet.application().edition();
    Jury jury = juries.heldFor(edition);
    jury.checkMember(sheet.juror());
    jury.checkOpen();
    own.checkNotRecused();
    editions.standing(sheet.application()).checkCompeting(sheet.application());
    Rulebook rulebook = editions.rulebook(edition, jury.rulebookVersion());
    jury.checkScoring(clock.instant(), rulebook.calendar());
    return rulebook;
  }
}
