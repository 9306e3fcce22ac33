package fr.palmares.results.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what is escaped reads, by a parser of CommonMark, as the text that it was. */
class MarkdownTest {

  private static final Parser PARSER = Parser.builder().build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Saint-Rémy (38), l'« ex » ! | Saint-Rémy (38), l'« ex » !",
        "<script>alert(1)</script> | \\<script\\>alert(1)\\</script\\>",
        "[ici](javascript:x) | \\[ici\\](javascript:x)",
        "Boé & Fils &amp; Cie | Boé & Fils \\&amp; Cie",
        "https://x.example www.x.example | https\\://x.example www\\.x.example",
        "# Titre | \\# Titre",
        "- point | \\- point",
        "1. un | 1\\. un",
        "1.5 | 1\\.5",
        "=== | \\===",
      })
  void only_what_means_something_is_escaped(String text, String escaped) {
    assertThat(Markdown.escaped(text)).isEqualTo(escaped);
  }

  @Property
  void whatever_is_escaped_reads_as_it_was(
      @ForAll
          @StringLength(max = 12)
          @Chars({'a', '1', ' ', '\n', '\t', 'é', ';', ':', '/', '.', '#', '&', 'w'})
          @CharRange(from = '!', to = '~')
          String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    String escaped = Markdown.escaped(text);
    assertThat(read(escaped)).isEqualTo(line);
    assertThat(read("avant\n" + escaped + "\n\naprès"))
        .isEqualTo(("avant " + line + " après").replace("  ", " "));
    assertThat(read("## " + escaped)).isEqualTo(line);
    assertThat(read("- **a" + escaped + "a** y")).isEqualTo("a" + line + "a y");
  }

  /** The text of what a parser sees, which is nothing but what the templates are made of. */
  private static String read(String markdown) {
    StringBuilder text = new StringBuilder();
    read(PARSER.parse(markdown), text);
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private static void read(Node node, StringBuilder text) {
    if (node instanceof Text words) {
      text.append(words.getLiteral());
    } else if (node instanceof SoftLineBreak) {
      text.append(' ');
    } else {
      assertThat(node)
          .isInstanceOfAny(
              Document.class,
              Paragraph.class,
              Heading.class,
              BulletList.class,
              ListItem.class,
              StrongEmphasis.class);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      read(child, text);
    }
    if (node instanceof Paragraph) {
      text.append(' ');
    }
  }
}
