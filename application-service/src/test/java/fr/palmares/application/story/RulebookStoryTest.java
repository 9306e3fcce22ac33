package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.palmares.kernel.rulebook.InvalidRulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A rulebook as data: written, checked, sealed, replaced. */
class RulebookStoryTest extends OnRealServers {

  private static final JsonMapper JSON = new JsonMapper();

  private static String example() throws IOException {
    return Files.readString(Path.of("../docs/rulebook-example.yaml"));
  }

  /** Has the criteria of which the example says what became. */
  private void theEditionBeforeTheExample() {
    AnEdition before = anEdition().prepared();
    String rulebook =
        before
            .rulebook("")
            .replace("a.1", "potagers")
            .replace("a.2", "serres")
            .replace(
                "\"max\": 3}", "\"max\": 3}, {\"id\": \"vergers\", \"name\": \"V\", \"max\": 1}");
    assertThat(organizer.put(before.path("/rulebook"), rulebook).status()).isEqualTo(200);
  }

  @Test
  void what_a_rulebook_says_of_the_last_edition_is_checked_against_it() {
    AnEdition before = anEdition().prepared().withRulebook();
    AnEdition edition = anEdition().prepared();
    String silent = edition.rulebook("").replace("a.1", "b.1");
    String wrong =
        edition.rulebook("\"dropped\": [\"a.1\", \"q\"],").replace("id\": \"a.1", "id\": \"b.1");
    String forgetful =
        edition.rulebook("\"dropped\": [\"a.1\"],").replaceAll("a\\.\\d(?=\", \"n)", "b$0");

    Answer refused = organizer.put(edition.path("/rulebook"), wrong);

    assertThat(refused.rule()).isEqualTo("invalid-rulebook");
    assertThat(refused.body().at("/violations/0/pointer").asString()).isEqualTo("/dropped/1");
    assertThat(refused.body().at("/violations").size()).isEqualTo(1);
    Answer lost = organizer.put(edition.path("/rulebook"), forgetful);
    assertThat(lost.body().at("/violations/0/message").asString())
        .contains("'a.2' of " + before.year);
    assertThat(organizer.put(edition.path("/rulebook"), silent).status()).isEqualTo(200);
  }

  @Test
  void an_alias_in_yaml_is_refused_and_never_read_as_its_name() throws Exception {
    AnEdition edition = anEdition().prepared();
    Door inYaml = organizer.with("Content-Type", "application/yaml");

    Answer adopted =
        inYaml.put(edition.path("/rulebook"), "label: &l Essai\nprovenance: *l\nedition: 2041\n");

    assertThat(adopted.status()).as(adopted.toString()).isEqualTo(422);
    assertThat(adopted.rule()).isEqualTo("yaml-alias");
    assertThat(adopted.body().path("detail").asString()).contains("line 2", "*l");
  }

  @Test
  void a_rulebook_in_yaml_is_adopted_and_sealed_by_what_is_served() throws Exception {
    theEditionBeforeTheExample();
    AnEdition edition = anEdition().prepared();
    String yaml = example().replace("edition: 2041", "edition: " + edition.year);
    Door inYaml = organizer.with("Content-Type", "application/yaml");

    Answer adopted = inYaml.put(edition.path("/rulebook"), yaml);
    Answer served = Door.at(port).getAfter(adopted, edition.path("/rulebook"));

    assertThat(adopted.status()).as(adopted.toString()).isEqualTo(200);
    assertThat(served.body().at("/axes/0/criteria/0/lineage/kind").asString()).isEqualTo("merged");
    assertThat(served.body().at("/levelScale/levels/1/gates/1/criterion").asString())
        .isEqualTo("cantines.charte");
    JsonNode version = Door.at(port).get(edition.path("/rulebook/versions")).body().path(0);
    assertThat(version.path("fingerprint").asString()).isEqualTo(sha256(served.text()));
    assertThat(version.path("reason").isNull()).isTrue();
    assertThat(version.path("erratum").asBoolean()).isFalse();
  }

  @Test
  void a_change_is_a_version_with_a_reason_and_after_the_closing_an_erratum() {
    AnEdition edition = anEdition().prepared().withRulebook();
    String renamed = edition.rulebook("\"provenance\": \"relu\",");
    assertThat(organizer.put(edition.path("/rulebook"), renamed).rule())
        .isEqualTo("reason-missing");
    Answer second = organizer.put(edition.path("/rulebook?reason=relecture"), renamed);
    assertThat(second.status()).isEqualTo(200);
    edition.opened().closed();

    String corrected = edition.rulebook("\"provenance\": \"faute corrigée\",");
    assertThat(organizer.put(edition.path("/rulebook?reason=faute"), corrected).rule())
        .isEqualTo("rulebook-in-use");
    assertThat(erratum(edition, corrected.replace("a.2", "a.3")).rule())
        .isEqualTo("erratum-unsettles-scores");
    assertThat(erratum(edition, corrected.replace("\"max\": 4", "\"max\": 3")).rule())
        .isEqualTo("erratum-unsettles-scores");
    Answer third = erratum(edition, corrected);

    JsonNode versions = Door.at(port).getAfter(third, edition.path("/rulebook/versions")).body();
    assertThat(versions.valueStream().map(v -> v.path("reason").asString("none")))
        .containsExactly("none", "relecture", "faute de frappe");
    assertThat(versions.valueStream().map(v -> v.path("erratum").asBoolean()))
        .containsExactly(false, false, true);
    assertThat(
            Door.at(port)
                .get(edition.path("/rulebook?version=2"))
                .body()
                .path("provenance")
                .asString())
        .isEqualTo("relu");
    assertThat(Door.at(port).get(edition.path("/rulebook?version=9")).status()).isEqualTo(404);
  }

  private Answer erratum(AnEdition edition, String rulebook) {
    return organizer.post(
        edition.path("/rulebook/errata"),
        "{\"rulebook\": %s, \"reason\": \"faute de frappe\"}".formatted(rulebook));
  }

  /** Whoever writes by the schema never hears from us what the schema could have told. */
  @Test
  void what_the_schema_refuses_is_no_rulebook_and_the_example_is_one() throws Exception {
    Answer served = Door.at(port).get("/schemas/rulebook");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(served.text(), InputFormat.JSON);
    JsonNode example = JSON.readTree(JSON.writeValueAsString(new YAMLMapper().readTree(example())));

    assertThat(schema.validate(example)).isEmpty();
    List<JsonNode> mutants = new ArrayList<>();
    mutate(example, example, mutants);
    assertThat(mutants).hasSizeGreaterThan(300);
    int refused = 0;
    for (JsonNode mutant : mutants) {
      if (!schema.validate(mutant).isEmpty()) {
        refused++;
        assertThat(isRulebook(mutant)).as(mutant.toString()).isFalse();
      }
    }
    assertThat(refused).isGreaterThan(200);
  }

  /** The document with each of its parts, in turn, gone or made nonsense. */
  private static void mutate(JsonNode root, JsonNode at, List<JsonNode> mutants) {
    if (at instanceof ObjectNode object) {
      for (String field : List.copyOf(object.propertyNames())) {
        JsonNode kept = object.remove(field);
        mutants.add(root.deepCopy());
        for (JsonNode nonsense : nonsense()) {
          object.set(field, nonsense);
          mutants.add(root.deepCopy());
        }
        object.set(field, kept);
        mutate(root, kept, mutants);
      }
    } else if (at instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode kept = array.get(i);
        for (JsonNode nonsense : nonsense()) {
          array.set(i, nonsense);
          mutants.add(root.deepCopy());
        }
        array.set(i, kept);
        mutate(root, kept, mutants);
      }
    }
  }

  private static List<JsonNode> nonsense() {
    return List.of(
        JSON.getNodeFactory().stringNode(" "),
        JSON.getNodeFactory().numberNode(-1),
        JSON.createObjectNode(),
        JSON.createArrayNode());
  }

  private static boolean isRulebook(JsonNode document) {
    try {
      RulebookReader.read(JSON.convertValue(document, Map.class));
      return true;
    } catch (InvalidRulebook e) {
      return false;
    }
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
