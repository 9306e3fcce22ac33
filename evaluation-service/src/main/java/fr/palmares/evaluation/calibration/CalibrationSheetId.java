package fr.palmares.evaluation.calibration;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;

/**
 * One juror's sheet of a calibration round. Its text names its stream: {@code
 * calibration-2022:juror-april}.
 */
record CalibrationSheetId(EditionYear edition, JurorId juror) {
  @Override
  public String toString() {
    return beginning(edition) + juror;
  }

  /** What the names of all the edition's sheets begin with. */
  static String beginning(EditionYear edition) {
    return new CalibrationId(edition) + ":";
  }
}
