package fr.palmares.results.progression;

import fr.palmares.kernel.Scalar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables as RFC 4180 has them, in UTF-8. */
final class Csv {

  /** What a spreadsheet would run as a formula (OWASP, "CSV injection"). */
  private static final Pattern FORMULA = Pattern.compile("(?s)[\\s']*[=+\\-@＝＋－＠].*");

  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

  private Csv() {}

  /** A table with its header; what is null is an empty cell. */
  static String table(List<String> header, Stream<List<@Nullable Object>> rows) {
    return Stream.concat(Stream.of(header), rows)
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    String text = text(value);
    return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Numbers stay numbers, below zero too; text that begins like a formula is guarded. */
  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Map<?, ?> map) {
      return guarded(
          map.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + entry.getValue())
              .collect(Collectors.joining(" ")));
    }
    if (value instanceof Collection<?> items) {
      return guarded(items.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
    return guarded(value instanceof Scalar scalar ? scalar.text() : value.toString());
  }

  private static String guarded(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
