package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The organizer writes the rulebook, tells the past and opens the edition. */
final class Preparing extends Act {
  private static final String YAML = "application/yaml";
  private static final String RULEBOOK = Resource.text("vergers-2046.yaml");

  Preparing(House house) {
    super(house);
  }

  void the_past_is_told() {
    house().itIs("2046-01-10T08:00:00Z");
    publishing("organizer")
        .does(
            Call.post(
                "/past-palmares",
                """
                {"edition": 2045, "scale": "vergers", "results": [
                  {"authority": "Ville-aux-Pommes", "kind": "commune", "siren": "200000001",
                   "department": "38", "level": "greffon", "source": "http://example.org/2045"}]}
                """));
    applying("organizer")
        .does(Call.post("/editions", "{\"edition\": 2045, \"label\": \"Vergers partagés\"}"));
    applying("organizer")
        .does(Call.of("PUT", "/editions/2045/rulebook", YAML, Resource.text("vergers-2045.yaml")));
  }

  void the_edition_is_prepared() {
    Call edition = Call.post("/editions", "{\"edition\": 2046, \"label\": \"Vergers partagés\"}");
    applying("candidate").isRefused(403, "not-allowed", edition);
    applying("organizer").does(edition);
    applying("organizer").isRefused(409, "edition-already-prepared", edition);
    applying("organizer").isRefused(409, "rulebook-missing", Call.post(EDITION + "/opening"));
  }

  void a_faulty_rulebook_is_refused_with_all_its_faults() {
    String faulty =
        RULEBOOK
            .replace("minPercent: 75", "minPercent: 175")
            .replace("{criterion: verger.charte}", "{criterion: verger.chartre}")
            .replace("holders: 1..1", "holders: beaucoup");
    Answer refused = applying("organizer").isRefused(422, "invalid-rulebook", adoption(faulty));
    assertThat(refused.json().path("violations").size()).as("%s", refused).isGreaterThan(2);

    Answer forgotten =
        applying("organizer")
            .isRefused(
                422,
                "invalid-rulebook",
                adoption(RULEBOOK.replace("dropped: [table.affiche]\n", "")));
    assertThat(forgotten.text()).contains("/dropped", "table.affiche");
  }

  void the_rulebook_is_adopted_under_its_fingerprint() {
    applying("organizer").does(adoption(RULEBOOK));
    Answer text = applying("").sees(Call.get(EDITION + "/rulebook"));
    JsonNode versions = applying("").reads(EDITION + "/rulebook/versions");
    assertThat(versions).hasSize(1);
    String fingerprint = versions.at("/0/fingerprint").asString();

    assertThat(CanonicalJson.of(text.json())).as("canonical").isEqualTo(text.text());
    assertThat(CanonicalJson.sha256(CanonicalJson.of(text.json()))).isEqualTo(fingerprint);
    assertThat(text.header("ETag")).isEqualTo("\"" + fingerprint + "\"");
    assertThat(text.json().at("/levelScale/levels/2/name").asString())
        .isEqualTo("« Çà & là » : Grand Arbre 🌳");
    assertThat(text.json().at("/axes/0/criteria/1/lineage/from")).hasSize(2);

    applying("organizer").isRefused(422, "reason-missing", adoption(changed()));
    String reasoned = EDITION + "/rulebook?reason=" + "coquille";
    applying("organizer").does(Call.of("PUT", reasoned, YAML, changed()));
    assertThat(applying("").reads(EDITION + "/rulebook/versions")).hasSize(2);
  }

  void applications_are_opened() {
    Call opening = Call.post(EDITION + "/opening");
    applying("candidate").isRefused(403, "not-allowed", opening);
    applying("organizer").does(opening);
    applying("organizer").isRefused(409, "applications-already-open", opening);
    house().itIs("2046-02-10T08:00:00Z");
    assertThat(applying("").reads(EDITION).path("phase").asString().toLowerCase(Locale.ROOT))
        .isEqualTo("applications");
  }

  private static Call adoption(String rulebook) {
    return Call.of("PUT", EDITION + "/rulebook", YAML, rulebook);
  }

  private static String changed() {
    return RULEBOOK.replace("name: Carte ouverte", "name: Carte ouverte à tous");
  }
}
