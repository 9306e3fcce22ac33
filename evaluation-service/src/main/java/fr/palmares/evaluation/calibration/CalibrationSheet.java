package fr.palmares.evaluation.calibration;

import fr.palmares.evaluation.calibration.CalibrationSheetEvent.CalibrationSheetGiven;
import fr.palmares.evaluation.scoring.WholeSheet;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;

/**
 * One juror's calibration sheet, as its events tell. The rules are those of a real sheet.
 *
 * @param version how often it was given; 0 for never
 */
record CalibrationSheet(int version, List<CalibrationScore> scores) {

  /** Before anything happened. */
  static final CalibrationSheet BLANK = new CalibrationSheet(0, List.of());

  CalibrationSheet {
    scores = List.copyOf(scores);
  }

  boolean given() {
    return version > 0;
  }

  List<CalibrationSheetEvent> give(GiveSheet command, Rulebook rulebook) {
    WholeSheet.check(command.scores().stream().map(CalibrationScore::given).toList(), rulebook);
    if (given() && command.scores().equals(scores)) {
      return List.of();
    }
    CalibrationSheetId sheet = command.sheet();
    return List.of(
        new CalibrationSheetGiven(sheet.edition(), sheet.juror(), version + 1, command.scores()));
  }

  CalibrationSheet evolve(CalibrationSheetEvent event) {
    CalibrationSheetGiven given = (CalibrationSheetGiven) event;
    return new CalibrationSheet(given.version(), given.scores());
  }
}
