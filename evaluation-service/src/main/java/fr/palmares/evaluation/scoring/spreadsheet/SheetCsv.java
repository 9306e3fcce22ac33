package fr.palmares.evaluation.scoring.spreadsheet;

import fr.palmares.evaluation.scoring.spreadsheet.SheetTable.Row;
import fr.palmares.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Files of score sheets. Written as Excel and LibreOffice in France open them by a double click:
 * UTF-8 with a byte order mark, semicolons, lines that end in CR LF. Read as they save them: UTF-8
 * with or without the mark, else Windows-1252; semicolons, tabs or commas. Columns may stand in any
 * order, and further ones are the juror's own.
 */
public final class SheetCsv {

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Charset EXCEL = Charset.forName("windows-1252");

  private SheetCsv() {}

  /** Reads a file; whatever is wrong with it is among the faults. */
  public static SheetTable read(byte[] file) {
    String text = decoded(file);
    Reading reading = new Reading(separator(text));
    if (text.indexOf('\0') >= 0) {
      reading.unreadable(1);
    } else {
      reading.read(text);
    }
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

  private static String decoded(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(file, EXCEL);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static final class Reading {

    private final CSVFormat format;
    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Integer, Column> columns = new HashMap<>();
    private boolean headed;

    Reading(char separator) {
      format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    }

    void read(String text) {
      int line = 1;
      try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
        for (CSVRecord record : parser) {
          if (record.stream().anyMatch(cell -> !cell.isBlank())) {
            take(record, line);
          }
          line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        }
      } catch (IOException | UncheckedIOException unclosed) {
        unreadable(line);
        return;
      }
      if (!headed) {
        header(List.of(), 1);
      }
    }

    private void take(CSVRecord record, int line) {
      if (headed) {
        row(record, line);
      } else {
        header(record.toList(), line);
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

    private void row(CSVRecord record, int line) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (int place = 0; place < record.size(); place++) {
        Column column = columns.get(place);
        if (column != null) {
          cells.put(column, Cells.plain(Cells.unguarded(record.get(place))));
        }
      }
      rows.add(new Row(line, cells));
    }

    void unreadable(int line) {
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
