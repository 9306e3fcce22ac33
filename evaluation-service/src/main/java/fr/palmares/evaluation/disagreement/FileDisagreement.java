package fr.palmares.evaluation.disagreement;

import fr.palmares.evaluation.disagreement.FileFigures.CriterionScores;
import fr.palmares.evaluation.disagreement.FileFigures.FileSpread;
import fr.palmares.kernel.ApplicationId;

/**
 * How far the jurors are apart on one application.
 *
 * @param note that the raw scores rule
 */
public record FileDisagreement(
    ApplicationId application, String note, FileSpread spread, Measured<CriterionScores> scores) {

  static FileDisagreement of(ApplicationId application, FileFigures figures) {
    return new FileDisagreement(
        application, EditionDisagreement.RAW_SCORES_RULE, figures.spread(), figures.scores());
  }
}
