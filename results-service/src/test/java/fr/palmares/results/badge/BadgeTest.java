package fr.palmares.results.badge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Standing;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BadgeTest {

  @Test
  void it_says_who_what_and_when_to_eyes_and_ears() throws Exception {
    Document svg = svg("Boé", "5", "encouragements");

    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("lang")).isEqualTo("fr");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
    assertThat(text(svg, "title"))
        .containsExactly("Label d'essai 2031 : Niveau 5, Mention encouragements");
    assertThat(text(svg, "desc")).containsExactly("Boé : Niveau 5, Mention encouragements");
    assertThat(text(svg, "text"))
        .containsExactly("Label d'essai", "2031", "Niveau 5", "Boé", "Mention encouragements");
  }

  @Test
  void mentions_take_the_place_of_a_level_where_there_is_none() throws Exception {
    Document svg = svg("Boé", null, "premiere", "encouragements");

    assertThat(text(svg, "text"))
        .containsExactly(
            "Label d'essai", "2031", "Mention premiere, Mention", "encouragements", "Boé");
    assertThat(svg.getElementsByTagName("rect").getLength()).as("the frame alone").isEqualTo(1);
  }

  @Test
  void the_bars_stand_in_the_middle() throws Exception {
    NodeList bars = svg("Boé", "4").getElementsByTagName("rect");
    Element first = (Element) bars.item(1);
    Element last = (Element) bars.item(bars.getLength() - 1);

    assertThat(bars.getLength()).as("the frame and a bar a level").isEqualTo(6);
    assertThat(number(first, "x") + number(last, "x") + number(last, "width"))
        .as("left and right of the middle at 180")
        .isBetween(359, 361);
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  static Stream<String> names() {
    return Stream.of(
        "Boé",
        "<script>alert('x')</script>",
        "]]>&amp;\"'",
        "a\u0000b\u0007c\uFFFE",
        "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson ".repeat(5),
        "W".repeat(300),
        "🏛".repeat(40));
  }

  @ParameterizedTest
  @MethodSource("names")
  void it_is_well_formed_runs_nothing_and_loads_nothing_whatever_the_name(String name)
      throws Exception {
    Document svg = svg(name, "4");

    NodeList all = svg.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      assertThat(all.item(i).getNodeName()).isIn("svg", "title", "desc", "g", "rect", "text");
      NamedNodeMap attributes = all.item(i).getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        assertThat(attributes.item(j).getNodeName()).doesNotStartWith("on").isNotEqualTo("style");
        assertThat(attributes.item(j).getNodeValue()).doesNotContain("url(", "javascript:");
      }
    }
    assertThat(text(svg, "text")).hasSizeLessThanOrEqualTo(8).allMatch(line -> line.length() < 60);
  }

  @Test
  void what_would_be_too_wide_is_drawn_as_wide_as_there_is_room() throws Exception {
    Document svg = svg("W".repeat(300), "4");
    NodeList texts = svg.getElementsByTagName("text");
    assertThat(
            IntStream.range(0, texts.getLength())
                .mapToObj(i -> (Element) texts.item(i))
                .filter(text -> text.getTextContent().startsWith("W"))
                .map(text -> text.getAttribute("textLength")))
        .containsExactly("320", "320", "320");
  }

  @Test
  void what_has_room_is_not_stretched() throws Exception {
    NodeList texts =
        svg("Communauté de communes du Pays de Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson", "4")
            .getElementsByTagName("text");
    assertThat(
            IntStream.range(0, texts.getLength())
                .mapToObj(i -> ((Element) texts.item(i)).getAttribute("textLength")))
        .containsOnly("");
  }

  @Test
  void lines_break_between_words_and_end_in_an_ellipsis() {
    assertThat(Lines.of("Communauté de communes du Pays", 12, 5))
        .containsExactly("Communauté", "de communes", "du Pays");
    assertThat(Lines.of("Communauté de communes du Pays", 12, 2))
        .containsExactly("Communauté", "de communes…");
    assertThat(Lines.of("Pays de Saint-Rémy-en-Bouzemont", 14, 3))
        .containsExactly("Pays de Saint-", "Rémy-en-", "Bouzemont");
    assertThat(Lines.of("Abcdefghij", 4, 3)).containsExactly("Abcd", "efgh", "ij");
    assertThat(Lines.of("Abcdefghij", 4, 1)).containsExactly("Abc…");
  }

  private static Document svg(String name, @Nullable String level, String... mentions)
      throws Exception {
    Release release = new ARelease().with("Modèle", 90, level, mentions).released();
    var standing = release.standings().get(0);
    var named =
        new Standing(
            standing.application(),
            standing.authority().renamed(name),
            standing.first(),
            standing.level(),
            standing.levelName(),
            standing.points(),
            standing.percent(),
            standing.firstMentions(),
            standing.mentions());
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(Svg.of(Badge.of(release, named)))));
  }

  private static List<String> text(Document svg, String element) {
    NodeList all = svg.getElementsByTagName(element);
    return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getTextContent()).toList();
  }
}
