package fr.palmares.platform.edition;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of fields parted by commas, or by semicolons, with a header (RFC 4180). Further columns,
 * any order and any case of the header are fine; lines of empty fields say nothing.
 */
final class Table {
  private final TextFile file;
  private final List<Problem> problems;
  private final List<Row> rows = new ArrayList<>();

  private Table(TextFile file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The lines below the header; none if the header lacks one of {@code columns}. */
  static List<Row> rows(TextFile file, List<Problem> problems, String... columns) {
    Table table = new Table(file, problems);
    table.read(Set.copyOf(Arrays.asList(columns)));
    return table.rows;
  }

  private void read(Set<String> columns) {
    List<String> header = null;
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), format(separator()))) {
      for (CSVRecord next : parser) {
        if (!isEmpty(next) && header == null) {
          header = header(next, columns, line);
          if (header == null) {
            return;
          }
        } else if (!isEmpty(next) && header != null) {
          row(next, header, line);
        }
        line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          new Problem(file.name(), line, "unreadable from here on: a quote is not closed"));
      return;
    }
    if (header == null) {
      problems.add(
          new Problem(file.name(), 1, "the header is missing: " + String.join(",", columns)));
    }
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
  }

  /** A spreadsheet in French parts fields by semicolons. */
  private char separator() {
    String header = file.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
  }

  private static boolean isEmpty(CSVRecord line) {
    return line.stream().allMatch(String::isBlank);
  }

  private @Nullable List<String> header(CSVRecord first, Set<String> columns, int line) {
    List<String> header =
        first.stream().map(column -> column.strip().toLowerCase(Locale.ROOT)).toList();
    Set<String> missing = new LinkedHashSet<>(columns);
    header.forEach(missing::remove);
    missing.stream()
        .sorted()
        .forEach(c -> problems.add(new Problem(file.name(), line, "column " + c + " is missing")));
    Set<String> seen = new LinkedHashSet<>();
    List<String> twice = header.stream().filter(c -> !c.isEmpty() && !seen.add(c)).toList();
    twice.forEach(
        c -> problems.add(new Problem(file.name(), line, "column " + c + " stands twice")));
    return missing.isEmpty() && twice.isEmpty() ? header : null;
  }

  private void row(CSVRecord cells, List<String> header, int line) {
    if (cells.size() != header.size()) {
      problems.add(
          new Problem(
              file.name(),
              line,
              "%d fields, but the header has %d".formatted(cells.size(), header.size())));
      return;
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      named.put(header.get(i), cells.get(i).strip());
    }
    rows.add(new Row(file.name(), line, named, problems));
  }
}
