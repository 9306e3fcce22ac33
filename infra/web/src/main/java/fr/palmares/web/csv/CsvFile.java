package fr.palmares.web.csv;

import java.util.List;

/**
 * A file of comma-separated values (RFC 4180) as Excel and LibreOffice save it in France: UTF-8
 * with or without a byte order mark, else Windows-1252; semicolons, tabs or commas, whichever its
 * first line has most of; lines that end in CR LF or LF.
 *
 * @param lines those that say something, in order
 * @param unreadableFrom the line from which on nothing can be read, such as where a quote is not
 *     closed; 0 where everything can
 */
public record CsvFile(List<Line> lines, int unreadableFrom) {

  public CsvFile {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param number as a text editor counts, from 1; of a line with a cell of many lines, the first
   */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** Reads a file as far as it can be read. */
  public static CsvFile read(byte[] file) {
    return CsvReader.read(CsvReader.decoded(file));
  }

  /** The same of a text. */
  public static CsvFile read(String text) {
    return CsvReader.read(text);
  }
}
