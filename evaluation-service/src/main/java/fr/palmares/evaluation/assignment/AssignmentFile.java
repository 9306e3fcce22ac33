package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of assignments: CSV (RFC 4180) in UTF-8 with the header {@value #HEADER}, one line an
 * application and a juror. What cannot be read is listed, line by line, and the rest read.
 */
record AssignmentFile(List<Line> lines, List<Fault> faults) {

  static final String HEADER = "application,juror";

  AssignmentFile {
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /** A line that could be read; lines count from 1, the header included. */
  record Line(int number, ApplicationId application, JurorId juror) {}

  /** What is wrong with a line. */
  record Fault(int line, Refusal refusal) {}

  static AssignmentFile read(byte[] file) {
    List<Line> lines = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> texts = text(file).replaceFirst("^\uFEFF", "").lines().toList();
    if (texts.isEmpty() || !cells(texts.get(0)).equals(List.of(HEADER.split(",", -1)))) {
      faults.add(new Fault(1, Refusal.invalid("file-header", "header", "begin with '%s'", HEADER)));
    }
    for (int n = 2; n <= texts.size(); n++) {
      String text = texts.get(n - 1);
      if (!text.isBlank()) {
        try {
          Line line = line(n, text);
          if (!seen.add(line.application() + "," + line.juror())) {
            throw Refusal.invalid("line-twice", "line", "this line stands in the file already");
          }
          lines.add(line);
        } catch (Refusal refusal) {
          faults.add(new Fault(n, refusal));
        }
      }
    }
    return new AssignmentFile(lines, faults);
  }

  private static Line line(int number, String text) {
    List<String> cells = cells(text);
    if (cells.size() != 2) {
      throw Refusal.invalid("file-columns", "line", "write an application, a comma and a juror");
    }
    return new Line(number, ApplicationId.of(cells.get(0)), JurorId.of(cells.get(1)));
  }

  /** No identifier holds a comma or a quote, so quotes are only ever around a cell. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      cells.add(cell.strip().replaceFirst("^\"(.*)\"$", "$1"));
    }
    return cells;
  }

  private static String text(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.invalid("file-not-utf-8", "file", "save the file as CSV in UTF-8");
    }
  }
}
