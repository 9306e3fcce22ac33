package fr.palmares.application.demarches;

import fr.palmares.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Comma separated values (RFC 4180), separated by what the first line has most of. */
final class CsvText {

  private static final char[] SEPARATORS = {';', ',', '\t'};

  private final String text;
  private final char separator;
  private int at;

  private CsvText(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  /**
   * Rows of cells; empty lines are none.
   *
   * @throws Refusal {@code export-unreadable} for a quote that is never closed
   */
  static List<List<String>> rows(String text) {
    CsvText csv = new CsvText(text);
    List<List<String>> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      List<String> row = csv.row();
      if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(cell());
      if (at >= text.length()) {
        return cells;
      }
      char end = text.charAt(at++);
      if (end != separator) {
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        return cells;
      }
    }
  }

  private String cell() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
  }

  private String bare() {
    int start = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int opened = at++;
    StringBuilder cell = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return cell.append(bare()).toString();
      }
    }
    throw Refusal.invalid(
        "export-unreadable", "export", "the quote at character %d is never closed", opened + 1);
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private static char separator(String text) {
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        break;
      }
      for (int s = 0; s < SEPARATORS.length; s++) {
        counts[s] += !quoted && c == SEPARATORS[s] ? 1 : 0;
      }
    }
    int most = 0;
    for (int s = 1; s < counts.length; s++) {
      most = counts[s] > counts[most] ? s : most;
    }
    return SEPARATORS[most];
  }
}
