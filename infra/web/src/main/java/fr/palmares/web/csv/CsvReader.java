package fr.palmares.web.csv;

import fr.palmares.web.csv.CsvFile.Line;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Finds out how a file was saved, and takes it apart. */
final class CsvReader {

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Charset EXCEL = Charset.forName("windows-1252");

  private CsvReader() {}

  static CsvFile read(String text) {
    return text.indexOf('\0') >= 0 ? new CsvFile(List.of(), 1) : parsed(text);
  }

  private static CsvFile parsed(String text) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(text))
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    List<Line> lines = new ArrayList<>();
    int number = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord record : parser) {
        if (record.stream().anyMatch(cell -> !cell.isBlank())) {
          lines.add(new Line(number, record.toList()));
        }
        number = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      }
    } catch (IOException | UncheckedIOException unclosed) {
      return new CsvFile(lines, number);
    }
    return new CsvFile(lines, 0);
  }

  static String decoded(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(file, EXCEL);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** What stands in the first line most often, outside of quotes; of equals the semicolon. */
  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String bare = header.replaceAll("\"[^\"]*\"?", "");
    return Stream.of(';', '\t', ',')
        .max(Comparator.comparingLong(mark -> bare.chars().filter(c -> c == mark).count()))
        .orElseThrow();
  }
}
