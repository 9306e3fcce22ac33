package fr.palmares.evaluation.assignment;

import static fr.palmares.evaluation.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.assignment.AssignmentFile.Line;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.nio.charset.StandardCharsets;
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
  void an_empty_file_lacks_its_header_and_bytes_are_utf_8() {
    assertThat(read("").faults()).hasSize(1);
    assertRefused(
        "file-not-utf-8",
        () -> AssignmentFile.read("2031-é".getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static AssignmentFile read(String text) {
    return AssignmentFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
