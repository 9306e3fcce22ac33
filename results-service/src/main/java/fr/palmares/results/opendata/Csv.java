package fr.palmares.results.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The table as CSV (RFC 4180): commas, quotes where needed, CRLF, a header. */
final class Csv {

  /** What a spreadsheet would run as a formula (OWASP, "CSV injection"). */
  private static final Pattern FORMULA = Pattern.compile("(?s)[\\s']*[=+\\-@＝＋－＠].*");

  private Csv() {}

  static String of(PalmaresTable table) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(table.columns().stream().map(Column::name));
      for (Map<String, @Nullable Object> row : table.rows()) {
        csv.printRecord(row.values().stream().map(Csv::cell));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Text that a spreadsheet leaves alone: an apostrophe before whatever begins like a formula. */
  private static String cell(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = value == null ? "" : value.toString();
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
