package fr.palmares.application.authority.reference;

import java.util.ArrayList;
import java.util.List;

/** The records of a CSV text (RFC 4180), each with the line on which it begins. */
final class CsvLines {

  /** A record; {@code closed} is false where a quotation mark is missing. */
  record Line(int number, List<String> fields, boolean closed) {}

  private final String text;
  private int at;
  private int line = 1;
  private boolean closed = true;

  private CsvLines(String text) {
    this.text = text;
  }

  /** Every record that is not empty. */
  static List<Line> of(String text) {
    CsvLines reader = new CsvLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<Line> lines = new ArrayList<>();
    while (reader.at < reader.text.length()) {
      int number = reader.line;
      List<String> fields = reader.fields();
      if (fields.size() > 1 || !fields.get(0).isBlank()) {
        lines.add(new Line(number, fields, reader.closed));
      }
    }
    return lines;
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    do {
      fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
    } while (at < text.length() && text.charAt(at++) == ',');
    line++;
    return fields;
  }

  private String plain() {
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return endedAt(text.substring(from, at));
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next == '"' && (at == text.length() || text.charAt(at) != '"')) {
        return endedAt(field.toString());
      }
      at += next == '"' ? 1 : 0;
      line += next == '\n' ? 1 : 0;
      field.append(next);
    }
    closed = false;
    return field.toString();
  }

  /** Stands on the comma or the line feed that ends the field. */
  private String endedAt(String field) {
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
    return field;
  }
}
