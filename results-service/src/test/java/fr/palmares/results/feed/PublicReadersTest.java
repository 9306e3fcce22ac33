package fr.palmares.results.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import fr.palmares.results.PublicFormats;
import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import java.io.StringReader;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whether the feeds are what ROME, and the schema of JSON Feed, take them for. */
class PublicReadersTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Release RELEASE =
      new ARelease()
          .with("Boé & <Fils> 🏛", 96, "5", "premiere")
          .with("Claix", 10, null)
          .corrected("Boé & <Fils> 🏛", "5", "4")
          .released();
  private static final News NEWS = News.of(List.of(RELEASE), ARelease.SITE);

  @Test
  void rome_reads_the_atom_feed() throws Exception {
    Feed feed = atom(Atom.of(NEWS));

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getUpdated()).isEqualTo(Date.from(NEWS.updated()));
    assertThat(feed.getOtherLinks()).hasSize(1);
    assertThat(feed.getEntries())
        .extracting(Entry::getTitle)
        .containsExactly(
            "Erratum au palmarès 2031 : Boé & <Fils> 🏛", "Label d'essai : le palmarès 2031");
    assertThat(feed.getEntries())
        .allSatisfy(
            entry -> {
              assertThat(entry.getId()).startsWith("urn:uuid:");
              assertThat(entry.getPublished()).isNotNull();
              assertThat(entry.getUpdated()).isNotNull();
              assertThat(entry.getAuthors()).hasSize(1);
              assertThat(entry.getAlternateLinks()).hasSize(1);
              assertThat(entry.getSummary().getValue()).isNotBlank();
            });
  }

  @Test
  void rome_reads_the_feed_that_has_nothing_to_tell() throws Exception {
    assertThat(atom(Atom.of(News.of(List.of(), ARelease.SITE))).getEntries()).isEmpty();
  }

  @Test
  void the_json_feed_is_what_its_schema_says() {
    assertThat(errors(JsonFeed.of(NEWS))).isEmpty();
    assertThat(errors(JsonFeed.of(News.of(List.of(), ARelease.SITE)))).isEmpty();
  }

  @Test
  void the_schema_finds_what_is_wrong() {
    Map<String, Object> feed = JsonFeed.of(NEWS);
    feed.put("items", List.of(Map.of("id", "1", "content_text", "x", "date_published", "hier")));
    assertThat(errors(feed)).hasSize(1);
  }

  private static Feed atom(String xml) throws Exception {
    return (Feed) new WireFeedInput(true, Locale.ROOT).build(new StringReader(xml));
  }

  private static List<?> errors(Map<String, Object> feed) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(PublicFormats.text("json-feed-1.1.json"))
        .validate(JSON.writeValueAsString(feed), InputFormat.JSON);
  }
}
