package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.spreadsheet.Column;
import fr.palmares.evaluation.scoring.spreadsheet.SheetTable.Row;
import fr.palmares.kernel.CriterionId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file says on its criterion.
 *
 * @param given null where it says nothing, or nothing that can be read
 * @param faulty whether something in it cannot be read
 */
record Line(Row row, CriterionId criterion, @Nullable GivenScore given, boolean faulty) {

  boolean blank() {
    return given == null && !faulty;
  }

  boolean readable() {
    return given != null;
  }

  /** What it says; only of a {@link #readable} one. */
  GivenScore score() {
    return Objects.requireNonNull(given);
  }

  /** Whether the file has comments at all; without the column, comments stay as they are. */
  boolean hasComment() {
    return row.cells().containsKey(Column.COMMENT);
  }
}
