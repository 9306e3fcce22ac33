package fr.palmares.evaluation.calibration;

import java.util.List;

/** Gives a juror's whole sheet, instead of any given before. */
record GiveSheet(CalibrationSheetId sheet, List<CalibrationScore> scores) {
  GiveSheet {
    scores = List.copyOf(scores);
  }
}
