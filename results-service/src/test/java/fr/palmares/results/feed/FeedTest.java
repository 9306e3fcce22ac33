package fr.palmares.results.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the feeds are what RFC 4287, JSON Feed 1.1 and schema.org ask for. */
class FeedTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Release RELEASE =
      new ARelease()
          .with("Boé & <Fils>\u0007", 96, "5", "premiere")
          .with("Claix", 10, null)
          .corrected("Boé & <Fils>\u0007", "5", "4")
          .released();
  private static final News NEWS = News.of(List.of(RELEASE), ARelease.SITE);

  @Test
  void the_atom_feed_has_what_rfc_4287_requires() throws Exception {
    Element feed = atom(NEWS).getDocumentElement();

    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    for (String required : List.of("id", "title", "updated", "author")) {
      assertThat(children(feed, required)).as(required).hasSize(1);
    }
    assertThat(children(feed, "link").get(0).getAttribute("rel")).isEqualTo("self");
    assertThat(children(feed, "link").get(0).getAttribute("href"))
        .isEqualTo(children(feed, "id").get(0).getTextContent())
        .isEqualTo("https://palmares.example/palmares/feed.atom");
    List<Element> entries = children(feed, "entry");
    assertThat(entries).hasSize(2);
    for (Element entry : entries) {
      for (String required : List.of("id", "title", "updated", "published", "summary")) {
        assertThat(children(entry, required)).as(required).hasSize(1);
      }
      assertThat(children(entry, "id").get(0).getTextContent()).startsWith("urn:uuid:");
      assertThat(Instant.parse(children(entry, "updated").get(0).getTextContent())).isNotNull();
    }
    assertThat(children(entries.get(0), "title").get(0).getTextContent())
        .isEqualTo("Erratum au palmarès 2031 : Boé & <Fils> ");
    assertThat(children(entries.get(0), "summary").get(0).getTextContent())
        .isEqualTo("Niveau 4 au lieu de Niveau 5. Motif : erreur de saisie");
    assertThat(children(feed, "updated").get(0).getTextContent()).isEqualTo("2031-11-09T16:00:00Z");
  }

  @Test
  void while_nothing_is_public_the_feeds_are_empty_and_well_formed() throws Exception {
    News none = News.of(List.of(), ARelease.SITE);

    assertThat(children(atom(none).getDocumentElement(), "entry")).isEmpty();
    assertThat(Atom.of(none)).contains("<updated>1970-01-01T00:00:00Z</updated>");
    assertThat(JSON.<JsonNode>valueToTree(JsonFeed.of(none)).path("items").isEmpty()).isTrue();
  }

  @Test
  void the_json_feed_has_what_version_1_1_requires() {
    JsonNode feed = JSON.valueToTree(JsonFeed.of(NEWS));

    assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").asString()).isNotBlank();
    assertThat(feed.path("feed_url").asString())
        .isEqualTo("https://palmares.example/palmares/feed.json");
    assertThat(feed.path("items").size()).isEqualTo(2);
    for (JsonNode item : feed.path("items").values()) {
      assertThat(item.path("id").asString()).startsWith("urn:uuid:");
      assertThat(item.path("content_text").asString()).isNotBlank();
      assertThat(Instant.parse(item.path("date_published").asString())).isNotNull();
      assertThat(item.path("attachments").path(0).path("mime_type").asString()).isNotBlank();
    }
  }

  @Test
  void both_feeds_name_each_other_and_tell_the_same() throws Exception {
    JsonNode items = JSON.<JsonNode>valueToTree(JsonFeed.of(NEWS)).path("items");
    List<Element> entries = children(atom(NEWS).getDocumentElement(), "entry");

    assertThat(items.values().stream().map(item -> item.path("id").asString()).toList())
        .isEqualTo(entries.stream().map(e -> children(e, "id").get(0).getTextContent()).toList());
    assertThat(Atom.of(NEWS)).contains(NEWS.jsonFeed());
  }

  @Test
  void schema_org_is_told_who_was_awarded_what() {
    JsonNode data = JSON.valueToTree(new LinkedData(RELEASE, ARelease.SITE).document());

    assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
    assertThat(data.path("@type").asString()).isEqualTo("Dataset");
    assertThat(data.path("license").asString()).contains("etalab-2.0");
    assertThat(data.path("distribution").path(0).path("contentUrl").asString())
        .isEqualTo("https://palmares.example/palmares/2031/open-data/palmares.csv");
    JsonNode boe = data.path("mentions").path(0);
    assertThat(boe.path("@type").asString()).isEqualTo("GovernmentOrganization");
    assertThat(boe.path("award").values().stream().map(JsonNode::asString))
        .containsExactly("Label d'essai 2031 : Niveau 4", "Label d'essai 2031 : Mention premiere");
    assertThat(data.path("mentions").path(1).has("award")).isFalse();
  }

  private static Document atom(News news) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(Atom.of(news))));
  }

  private static List<Element> children(Element parent, String name) {
    NodeList all = parent.getChildNodes();
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .filter(node -> name.equals(node.getLocalName()))
        .map(node -> (Element) node)
        .toList();
  }
}
