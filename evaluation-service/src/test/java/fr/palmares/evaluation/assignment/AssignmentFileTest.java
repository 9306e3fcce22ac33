package fr.palmares.evaluation.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.assignment.AssignmentFile.Line;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentFileTest {

  @Test
  void lines_are_read_with_their_numbers() {
    AssignmentFile file =
        read("\uFEFFapplication,juror\r\n2031-a, juror-1\r\n\r\n\"2031-é\",\"juror-2\"\r\n");

    assertThat(file.faults()).isEmpty();
    assertThat(file.lines())
        .containsExactly(
            new Line(2, ApplicationId.of("2031-a"), JurorId.of("juror-1")),
            new Line(4, ApplicationId.of("2031-é"), JurorId.of("juror-2")));
  }

  @Test
  void every_fault_is_listed() {
    AssignmentFile file =
        read("file,jurors\n2031-a\nnone,juror-1\n2031-a,juror-1\n2031-a,juror-1\na,b,c\n2031-a,");

    assertThat(file.faults())
        .extracting(fault -> fault.line() + " " + fault.refusal().rule())
        .containsExactly(
            "1 file-header",
            "2 file-columns",
            "3 invalid-value",
            "5 line-twice",
            "6 file-columns",
            "7 invalid-value");
    assertThat(file.lines()).hasSize(1);
  }

  @Test
  void a_file_may_come_from_a_french_spreadsheet() {
    String file = "Application;Juror;\r\n2031-é;juror-1;;\r\n;;\r\n";

    for (String encoding : List.of("UTF-8", "windows-1252")) {
      AssignmentFile read = AssignmentFile.read(file.getBytes(Charset.forName(encoding)));
      assertThat(read.faults()).as(encoding).isEmpty();
      assertThat(read.lines())
          .as(encoding)
          .containsExactly(new Line(2, ApplicationId.of("2031-é"), JurorId.of("juror-1")));
    }
  }

  @Test
  void an_empty_file_lacks_its_header_and_an_open_quote_ends_the_reading() {
    assertThat(faults("")).containsExactly("1 file-header");
    assertThat(faults("application,juror\n2031-a,juror-1\n\"2031-b,juror-1\n"))
        .containsExactly("3 unreadable-file");
    assertThat(faults("\0")).containsExactly("1 unreadable-file");
  }

  private static List<String> faults(String text) {
    return read(text).faults().stream()
        .map(fault -> fault.line() + " " + fault.refusal().rule())
        .toList();
  }

  private static AssignmentFile read(String text) {
    return AssignmentFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
