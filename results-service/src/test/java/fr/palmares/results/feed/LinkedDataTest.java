package fr.palmares.results.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import fr.palmares.results.LinkedDataCheck;
import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a palmarès in schema.org's words says the same to who reads it as linked data. */
class LinkedDataTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SCHEMA = "http://schema.org/";

  /** What schema.org's own context does to the words that are used here. */
  private static final String CONTEXT =
      """
      {"@context": {
        "@vocab": "http://schema.org/",
        "url": {"@id": "schema:url", "@type": "@id"},
        "contentUrl": {"@id": "schema:contentUrl", "@type": "@id"},
        "license": {"@id": "schema:license", "@type": "@id"},
        "image": {"@id": "schema:image", "@type": "@id"},
        "schema": "http://schema.org/"}}
      """;

  @Test
  void it_is_a_dataset_about_authorities_that_keeps_every_word_of_it() throws Exception {
    Release release =
        new ARelease()
            .with(
                LocalAuthority.of(
                    AuthorityKind.COMMUNE, Siren.of("243800984"), "L’Haÿ & <Cie> 🏛", "38"),
                85,
                "4",
                "premiere")
            .with("Claix", 10, null)
            .released();

    JsonNode data =
        LinkedDataCheck.expanded(
                JSON.valueToTree(new LinkedData(release, ARelease.SITE).document()),
                Map.of("https://schema.org", CONTEXT))
            .path(0);

    assertThat(data.path("@id").asString()).isEqualTo("https://palmares.example/palmares/2031");
    assertThat(data.path("@type").path(0).asString()).isEqualTo(SCHEMA + "Dataset");
    assertThat(data.path(SCHEMA + "license").path(0).path("@id").asString())
        .isEqualTo("https://spdx.org/licenses/etalab-2.0.html");
    assertThat(data.path(SCHEMA + "distribution").values())
        .extracting(file -> file.path(SCHEMA + "contentUrl").path(0).path("@id").asString())
        .containsExactly(
            "https://palmares.example/palmares/2031/open-data/palmares.csv",
            "https://palmares.example/palmares/2031/open-data/palmares.json");
    assertThat(data.path(SCHEMA + "mentions").values()).hasSize(2);
  }
}
