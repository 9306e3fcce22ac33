package fr.palmares.evaluation.calibration;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a juror gives on one criterion of the calibration file.
 *
 * @param points null where the juror abstains
 * @param comment may be empty where the rulebook does not ask for one
 */
public record CalibrationScore(CriterionId criterion, @Nullable Points points, String comment) {

  private static final int LONGEST_COMMENT = 4_000;

  public CalibrationScore {
    if (comment.length() > LONGEST_COMMENT) {
      throw Refusal.invalid(
          "text-too-long", criterion.text(), "at most %d characters", LONGEST_COMMENT);
    }
  }
}
