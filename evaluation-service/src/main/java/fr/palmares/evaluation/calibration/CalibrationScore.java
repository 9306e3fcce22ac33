package fr.palmares.evaluation.calibration;

import fr.palmares.evaluation.scoring.GivenScore;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import org.jspecify.annotations.Nullable;

/**
 * What a juror gives on one criterion of the calibration file.
 *
 * @param points null where the juror abstains
 * @param comment may be empty where the rulebook does not ask for one
 */
public record CalibrationScore(CriterionId criterion, @Nullable Points points, String comment) {

  /** The same as on a real sheet, whose rules it keeps. */
  GivenScore given() {
    return new GivenScore(criterion, points, comment, null);
  }
}
