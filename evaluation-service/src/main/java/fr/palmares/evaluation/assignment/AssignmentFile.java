package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.web.csv.CsvFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of assignments as a spreadsheet saves it ({@link CsvFile}), with the header {@value
 * #HEADER} or the same parted by semicolons: one line an application and a juror. What cannot be
 * read is listed, line by line, and the rest read.
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
    CsvFile csv = CsvFile.read(file);
    List<Line> lines = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean headed = false;
    for (CsvFile.Line line : csv.lines()) {
      try {
        if (!headed) {
          headed = true;
          checkHeader(line);
        } else {
          lines.add(line(line, seen));
        }
      } catch (Refusal refusal) {
        faults.add(new Fault(line.number(), refusal));
      }
    }
    if (csv.unreadableFrom() > 0) {
      faults.add(new Fault(csv.unreadableFrom(), unreadable()));
    } else if (!headed) {
      faults.add(new Fault(1, headless()));
    }
    return new AssignmentFile(lines, faults);
  }

  private static void checkHeader(CsvFile.Line line) {
    if (!String.join(",", cells(line)).equalsIgnoreCase(HEADER)) {
      throw headless();
    }
  }

  private static Line line(CsvFile.Line read, Set<String> seen) {
    List<String> cells = cells(read);
    if (cells.size() != 2) {
      throw Refusal.invalid("file-columns", "line", "write an application and a juror");
    }
    Line line = new Line(read.number(), ApplicationId.of(cells.get(0)), JurorId.of(cells.get(1)));
    if (!seen.add(line.application() + "," + line.juror())) {
      throw Refusal.invalid("line-twice", "line", "this line stands in the file already");
    }
    return line;
  }

  /** The first two and what is not empty of the others: spreadsheets add empty ones. */
  private static List<String> cells(CsvFile.Line line) {
    List<String> cells = new ArrayList<>(line.cells().stream().map(String::strip).toList());
    while (cells.size() > 2 && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static Refusal headless() {
    return Refusal.invalid("file-header", "header", "begin with '%s'", HEADER);
  }

  private static Refusal unreadable() {
    return Refusal.invalid(
        "unreadable-file", "file", "unreadable from here on: is a quote not closed?");
  }
}
