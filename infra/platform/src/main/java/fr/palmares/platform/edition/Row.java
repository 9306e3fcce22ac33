package fr.palmares.platform.edition;

import fr.palmares.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of a table. What cannot be read is noted, and reading goes on. */
record Row(String file, int line, Map<String, String> cells, List<Problem> problems) {

  void problem(String reason, Object... values) {
    problems.add(new Problem(file, line, String.format(Locale.ROOT, reason, values)));
  }

  /** Something about this line that is no problem by itself. */
  Problem at(String reason) {
    return new Problem(file, line, reason);
  }

  /** The cell without blanks around it; empty text if it is empty or absent. */
  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** As {@link #text}, null if empty. */
  @Nullable String textOrNull(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  /** As {@link #text}; an empty cell is a problem. */
  String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      problem("%s is empty", column);
    }
    return text;
  }

  /** As {@link #required}; a text that is too long is a problem. */
  String required(String column, int longest) {
    String text = required(column);
    if (text.length() > longest) {
      problem("%s has %d characters: at most %d", column, text.length(), longest);
    }
    return text;
  }

  /** The cell's value; null, with the problem noted, if there is none. */
  <T> @Nullable T value(String column, Function<String, T> read) {
    String text = required(column);
    return text.isEmpty() ? null : valueOrNull(column, read);
  }

  /** The cell's value; null if the cell is empty or, with the problem noted, unreadable. */
  <T> @Nullable T valueOrNull(String column, Function<String, T> read) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return read.apply(text);
    } catch (Refusal refusal) {
      problem("%s: %s", column, refusal.sentence());
      return null;
    }
  }
}
