package fr.palmares.evaluation.deliberation.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people wrote is text in the minutes, never markup. */
class MarkdownTest {

  private static final Pattern UNESCAPED =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[*_`#<>\\[\\]()!|~&{}+=.-]");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "l'élue, « très » bien : 3/4 ; l'élue, « très » bien : 3/4",
        "*gras*                      ; \\*gras\\*",
        "<script>alert(1)</script>   ; \\<script\\>alert\\(1\\)\\</script\\>",
        "[ici](http://x)             ; \\[ici\\]\\(http://x\\)",
        "# titre                     ; \\# titre",
        "- point                     ; \\- point",
        "1. point                    ; 1\\. point",
        "a | b                       ; a \\| b",
      })
  void signs_are_escaped(String text, String expected) {
    assertThat(Markdown.text(text)).isEqualTo(expected);
  }

  @Test
  void a_text_stays_on_its_line_and_reads_forwards() {
    assertThat(Markdown.text("un\r\n\r\n## deux\u2028trois\u0000\u202Eeuq"))
        .isEqualTo("un \\#\\# deux trois euq");
  }

  @Property
  void no_sign_is_left_bare(@ForAll String text) {
    String written = Markdown.text(text);

    assertThat(UNESCAPED.matcher(written).find()).as(written).isFalse();
    assertThat(written.lines().count()).isLessThanOrEqualTo(1);
  }
}
