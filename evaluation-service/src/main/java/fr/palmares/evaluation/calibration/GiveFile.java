package fr.palmares.evaluation.calibration;

import fr.palmares.kernel.CriterionId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the jury a file to practise on, instead of any given before. */
record GiveFile(
    CalibrationId calibration, String title, String description, Map<CriterionId, String> answers) {
  GiveFile {
    answers = new LinkedHashMap<>(answers);
  }

  CalibrationFile under(int rulebookVersion) {
    return new CalibrationFile(title, description, answers, rulebookVersion);
  }
}
