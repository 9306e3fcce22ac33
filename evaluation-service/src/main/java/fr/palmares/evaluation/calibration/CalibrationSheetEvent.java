package fr.palmares.evaluation.calibration;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.List;

/** What happens to one juror's calibration sheet. Stream: one a juror. Never published. */
public sealed interface CalibrationSheetEvent {

  EditionYear edition();

  JurorId juror();

  /**
   * The juror gave their whole sheet, or gave it anew.
   *
   * @param version counts the juror's sheets, from 1; the last one counts
   */
  record CalibrationSheetGiven(
      EditionYear edition, JurorId juror, int version, List<CalibrationScore> scores)
      implements CalibrationSheetEvent {
    public CalibrationSheetGiven {
      scores = List.copyOf(scores);
    }
  }
}
