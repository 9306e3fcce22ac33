package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.SheetsImport.Step;
import fr.palmares.evaluation.scoring.spreadsheet.Column;
import fr.palmares.evaluation.scoring.spreadsheet.Fault;
import fr.palmares.evaluation.scoring.spreadsheet.SheetTable;
import fr.palmares.evaluation.scoring.spreadsheet.SheetTable.Row;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out what a file of score sheets amounts to. Changes nothing, knows no clock. */
final class SheetsReader {

  private SheetsReader() {}

  /**
   * Reads a file.
   *
   * @param files those that the juror may score: of any other the file may say nothing, be it
   *     unknown, withdrawn or one that they are recused from
   */
  static SheetsImport read(
      SheetTable table, JurorId juror, List<OwnFile> files, Rulebook rulebook) {
    if (!table.faults().isEmpty()) {
      return new SheetsImport(List.of(), table.faults());
    }
    Map<String, OwnFile> byId = new HashMap<>();
    files.forEach(file -> byId.put(file.application().text(), file));
    List<Fault> faults = new ArrayList<>();
    Map<OwnFile, List<Row>> lines = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      OwnFile file = byId.get(row.cell(Column.APPLICATION));
      if (file == null) {
        faults.add(new Fault(row.line(), Column.APPLICATION, unknown(row)));
      } else {
        lines.computeIfAbsent(file, f -> new ArrayList<>()).add(row);
      }
    }
    List<Step> steps = new ArrayList<>();
    lines.forEach(
        (file, rows) ->
            new SheetReader(file, juror, rulebook, faults).read(rows).ifPresent(steps::add));
    return new SheetsImport(steps, faults);
  }

  private static Refusal unknown(Row row) {
    return Refusal.unknown(
        "unknown-application",
        "'%s' is no application that you score: take the line out",
        row.cell(Column.APPLICATION));
  }
}
