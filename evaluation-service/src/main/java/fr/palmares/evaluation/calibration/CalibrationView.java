package fr.palmares.evaluation.calibration;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import java.util.Map;

/**
 * The file of a calibration round and how far the round is.
 *
 * @param closed whether the report is open
 * @param sheets how many members of the jury have given a sheet
 */
public record CalibrationView(
    EditionYear edition,
    String title,
    String description,
    Map<CriterionId, String> answers,
    int rulebookVersion,
    boolean closed,
    SheetCount sheets) {

  /** Sheets of the jury as it stands. */
  public record SheetCount(int expected, int given) {}
}
