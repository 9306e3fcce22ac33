package fr.palmares.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.web.csv.CsvFile.Line;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a,é\n1,2", "\uFEFFa;é\r\n1;2\r\n", "a\té\r1\t2", "\"a\";\"é\"\r\n\"1\";\"2\""})
  void a_file_reads_alike_however_it_was_saved(String text) {
    for (String encoding : List.of("UTF-8", "windows-1252")) {
      if (encoding.equals("UTF-8") || !text.startsWith("\uFEFF")) {
        CsvFile read = CsvFile.read(text.getBytes(Charset.forName(encoding)));
        assertThat(read.lines())
            .as(encoding)
            .containsExactly(new Line(1, List.of("a", "é")), new Line(2, List.of("1", "2")));
        assertThat(read.unreadableFrom()).isZero();
      }
    }
  }

  @Test
  void lines_are_counted_as_a_text_editor_does() {
    CsvFile read = read("\n a;b\n;;\n\"of\nmany\";2\n3;4\n");

    assertThat(read.lines()).extracting(Line::number).containsExactly(2, 4, 6);
  }

  @Test
  void what_the_first_line_has_most_of_separates() {
    assertThat(read("\"a,b,c,d\";b;c,c\n").lines().get(0).cells())
        .containsExactly("a,b,c,d", "b", "c,c");
    assertThat(read("\"a;b;c\",d,e;f\n").lines().get(0).cells())
        .containsExactly("a;b;c", "d", "e;f");
    assertThat(CsvFile.read("seul\nà,deux\n").lines()).hasSize(2);
  }

  @Test
  void what_comes_after_an_open_quote_is_unreadable() {
    CsvFile read = read("a;b\n1;2\n\"3;4\n5;6\n");

    assertThat(read.lines()).hasSize(2);
    assertThat(read.unreadableFrom()).isEqualTo(3);
    assertThat(read("a\0b").unreadableFrom()).isEqualTo(1);
    assertThat(read("")).isEqualTo(new CsvFile(List.of(), 0));
  }

  private static CsvFile read(String text) {
    return CsvFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
