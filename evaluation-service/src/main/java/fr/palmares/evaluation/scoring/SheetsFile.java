package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.SheetsImport.Step;
import fr.palmares.evaluation.scoring.spreadsheet.SheetCsv;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A juror's sheets of an edition as one file, out and in again. */
@Component
class SheetsFile {

  private final Juries juries;
  private final KnownEditions editions;
  private final ScorableFiles files;
  private final Commands commands;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SheetsFile(
      Juries juries,
      KnownEditions editions,
      ScorableFiles files,
      Commands commands,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.juries = juries;
    this.editions = editions;
    this.files = files;
    this.commands = commands;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** An import, and where its last event stands; 0 when there is none. */
  record Done(SheetsImport imported, long position) {}

  /**
   * Everything that the juror may score, with what they have made of it so far.
   *
   * @throws fr.palmares.kernel.Refusal {@code juror-not-appointed}, {@code evaluation-not-open}
   */
  byte[] of(EditionYear edition, JurorId juror) {
    Jury jury = juries.of(edition);
    jury.checkMember(juror);
    jury.checkOpened();
    Rulebook rulebook = editions.rulebook(edition, jury.rulebookVersion());
    return SheetCsv.written(SheetLines.of(files.of(edition, juror), rulebook));
  }

  /**
   * What a file amounts to as things stand.
   *
   * @throws fr.palmares.kernel.Refusal where the juror may score nothing in this edition now
   */
  SheetsImport read(EditionYear edition, JurorId juror, byte[] file) {
    Jury jury = juries.of(edition);
    jury.checkMember(juror);
    jury.checkOpen();
    Rulebook rulebook = editions.rulebook(edition, jury.rulebookVersion());
    jury.checkScoring(clock.instant(), rulebook.calendar());
    return SheetsReader.read(SheetCsv.read(file), juror, files.of(edition, juror), rulebook);
  }

  /**
   * Does what a file amounts to, all of it in one transaction; nothing where a line is at fault.
   *
   * @throws fr.palmares.kernel.Refusal as {@link #read}, or where something changed meanwhile
   */
  Done take(EditionYear edition, JurorId juror, byte[] file, Cause cause) {
    return transaction.execute(
        status -> {
          SheetsImport imported = read(edition, juror, file);
          long last = 0;
          if (imported.faults().isEmpty()) {
            for (Step step : imported.steps()) {
              last = Math.max(last, send(step, cause));
            }
          }
          return new Done(imported, last);
        });
  }

  private long send(Step step, Cause cause) {
    long last = 0;
    int place = 0;
    for (Object command : step.commands()) {
      Cause part = cause.part(step.application() + "#" + place++);
      last = Math.max(last, commands.send(command, part).position());
    }
    return last;
  }
}
