package fr.palmares.evaluation.scoring.spreadsheet;

import fr.palmares.evaluation.scoring.spreadsheet.SheetTable.Row;
import fr.palmares.kernel.Refusal;
import fr.palmares.web.Formulas;
import fr.palmares.web.csv.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/**
 * Files of score sheets. Written as Excel and LibreOffice in France open them by a double click:
 * UTF-8 with a byte order mark, semicolons, lines that end in CR LF. Read as they save them ({@link
 * CsvFile}). Columns may stand in any order, and further ones are the juror's own.
 */
public final class SheetCsv {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private SheetCsv() {}

  /** Reads a file; whatever is wrong with it is among the faults. */
  public static SheetTable read(byte[] file) {
    Reading reading = new Reading();
    reading.read(CsvFile.read(file));
    return new SheetTable(reading.rows, reading.faults);
  }

  /** Writes a file with every column; text that came from people is to be guarded before. */
  public static byte[] written(List<Map<Column, String>> rows) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    try {
      List<Column> columns = List.of(Column.values());
      format.printRecord(text, columns.stream().map(Column::title).toArray());
      for (Map<Column, String> row : rows) {
        format.printRecord(text, columns.stream().map(c -> row.getOrDefault(c, "")).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static final class Reading {

    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Integer, Column> columns = new HashMap<>();
    private boolean headed;

    void read(CsvFile file) {
      file.lines().forEach(this::take);
      if (file.unreadableFrom() > 0) {
        unreadable(file.unreadableFrom());
      } else if (!headed) {
        header(List.of(), 1);
      }
    }

    private void take(CsvFile.Line line) {
      if (headed) {
        row(line.cells(), line.number());
      } else {
        header(line.cells(), line.number());
      }
    }

    private void header(List<String> titles, int line) {
      headed = true;
      Set<Column> missing = EnumSet.allOf(Column.class);
      for (int place = 0; place < titles.size(); place++) {
        int at = place;
        Column.titled(titles.get(place))
            .ifPresent(
                column -> {
                  columns.put(at, column);
                  if (!missing.remove(column)) {
                    faults.add(new Fault(line, column, twice(column)));
                  }
                });
      }
      missing.stream()
          .filter(Column::required)
          .forEach(column -> faults.add(new Fault(line, column, missing(column))));
    }

    private void row(List<String> values, int line) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (int place = 0; place < values.size(); place++) {
        Column column = columns.get(place);
        if (column != null) {
          cells.put(column, Cells.plain(Formulas.unguarded(values.get(place))));
        }
      }
      rows.add(new Row(line, cells));
    }

    private void unreadable(int line) {
      faults.add(
          new Fault(
              line,
              Column.APPLICATION,
              Refusal.invalid(
                  "unreadable-file", "file", "unreadable from here on: is a quote not closed?")));
    }

    private static Refusal missing(Column column) {
      return Refusal.invalid(
          "column-missing", column.title(), "the column '%s' is missing", column.title());
    }

    private static Refusal twice(Column column) {
      return Refusal.invalid(
          "column-twice", column.title(), "the column '%s' stands twice", column.title());
    }
  }
}
