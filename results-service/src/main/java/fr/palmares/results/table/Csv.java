package fr.palmares.results.table;

import fr.palmares.kernel.Scalar;
import fr.palmares.web.Formulas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Tables as RFC 4180 has them: commas, quotes where needed, CRLF, a header. */
public final class Csv {

  private Csv() {}

  /** A table with its header; what is null is an empty cell. */
  public static String table(
      List<String> header, Stream<? extends Collection<? extends @Nullable Object>> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(header);
      Iterator<? extends Collection<? extends @Nullable Object>> each = rows.iterator();
      while (each.hasNext()) {
        csv.printRecord(each.next().stream().map(Csv::cell));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Numbers stay numbers, below zero too; text that begins like a formula is guarded. */
  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Map<?, ?> map) {
      return Formulas.guarded(
          map.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + entry.getValue())
              .collect(Collectors.joining(" ")));
    }
    if (value instanceof Collection<?> items) {
      return Formulas.guarded(items.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
    return Formulas.guarded(value instanceof Scalar scalar ? scalar.text() : value.toString());
  }
}
