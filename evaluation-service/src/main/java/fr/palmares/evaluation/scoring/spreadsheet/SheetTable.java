package fr.palmares.evaluation.scoring.spreadsheet;

import java.util.List;
import java.util.Map;

/**
 * A file of score sheets, cell by cell.
 *
 * @param rows those that say something
 * @param faults what cannot be read
 */
public record SheetTable(List<Row> rows, List<Fault> faults) {

  public SheetTable {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  /**
   * One line.
   *
   * @param cells of the columns that the file has
   */
  public record Row(int line, Map<Column, String> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    /** What stands in a column; empty where nothing does. */
    public String cell(Column column) {
      return cells.getOrDefault(column, "");
    }
  }
}
