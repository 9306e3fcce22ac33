package fr.palmares.evaluation.calibration;

import fr.palmares.kernel.EditionYear;

/** The one calibration round of an edition. Its text names its stream: {@code calibration-2022}. */
record CalibrationId(EditionYear edition) {
  @Override
  public String toString() {
    return "calibration-" + edition;
  }
}
