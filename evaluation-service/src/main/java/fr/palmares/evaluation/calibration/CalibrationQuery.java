package fr.palmares.evaluation.calibration;

import fr.palmares.evaluation.calibration.CalibrationView.SheetCount;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers what a calibration round holds, from its own streams. */
@Component
class CalibrationQuery {

  private final Calibrations calibrations;
  private final Juries juries;
  private final KnownEditions editions;

  CalibrationQuery(Calibrations calibrations, Juries juries, KnownEditions editions) {
    this.calibrations = calibrations;
    this.juries = juries;
    this.editions = editions;
  }

  /**
   * The file.
   *
   * @throws fr.palmares.kernel.Refusal {@code juror-not-appointed}, {@code calibration-not-given}
   */
  CalibrationView file(EditionYear edition, Actor reader) {
    Jury jury = juryFor(edition, reader);
    Calibration calibration = calibrations.of(edition);
    CalibrationFile file = calibration.given();
    return new CalibrationView(
        edition,
        file.title(),
        file.description(),
        file.answers(),
        file.rulebookVersion(),
        calibration.closed(),
        new SheetCount(jury.jurors().size(), sheets(edition, jury).size()));
  }

  /**
   * The reader's own sheet.
   *
   * @throws fr.palmares.kernel.Refusal {@code juror-not-appointed}, {@code calibration-not-given}
   */
  CalibrationSheet ownSheet(EditionYear edition, Actor reader) {
    juryFor(edition, reader);
    calibrations.of(edition).given();
    return calibrations.sheet(new CalibrationSheetId(edition, JurorId.of(reader.id().text())));
  }

  /**
   * The report, to everyone at once.
   *
   * @throws fr.palmares.kernel.Refusal {@code juror-not-appointed}, {@code calibration-not-given},
   *     {@code calibration-not-closed}
   */
  CalibrationReport report(EditionYear edition, Actor reader) {
    Jury jury = juryFor(edition, reader);
    CalibrationFile file = calibrations.of(edition).reported();
    return CalibrationReport.of(
        edition, file, sheets(edition, jury), editions.rulebook(edition, file.rulebookVersion()));
  }

  private Jury juryFor(EditionYear edition, Actor reader) {
    Jury jury = juries.of(edition);
    if (reader.role() == Role.JUROR) {
      jury.checkMember(JurorId.of(reader.id().text()));
    }
    return jury;
  }

  /** The sheets of the jury as it stands, in its order: who left it is not compared with it. */
  private Map<JurorId, CalibrationSheet> sheets(EditionYear edition, Jury jury) {
    Map<JurorId, CalibrationSheet> given = calibrations.sheets(edition);
    Map<JurorId, CalibrationSheet> ofJury = new LinkedHashMap<>();
    for (Juror juror : jury.jurors()) {
      CalibrationSheet sheet = given.get(juror.id());
      if (sheet != null) {
        ofJury.put(juror.id(), sheet);
      }
    }
    return ofJury;
  }
}
