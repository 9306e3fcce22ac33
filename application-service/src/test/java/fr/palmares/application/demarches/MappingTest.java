package fr.palmares.application.demarches;

import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.palmares.application.demarches.InvalidMapping.Violation;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MappingTest {

  private static final String PEOPLE =
      "\"sponsor\": {\"name\": \"S\"}, \"referent\": {\"name\": \"R\"}";

  @Test
  void the_same_mapping_in_json_and_yaml_is_the_same() {
    Object yaml = Objects.requireNonNull(Documents.mapping(AForm.text("mapping.yaml")));
    String json = JsonMapper.shared().writeValueAsString(yaml);

    assertThat(MappingReader.read(Documents.mapping(json), AForm.RULES))
        .isEqualTo(MappingReader.read(yaml, AForm.RULES));
    assertThat(schemaTakes(yaml)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sponsor: {name: &n Élu}\nreferent: {name: *n}",
        "base: &b {name: S}\nsponsor: *b",
        "sponsor: &b {name: S}\nreferent:\n  <<: *b",
        "- *nobody",
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"
      })
  void an_alias_is_refused_and_never_read_as_its_name(String yaml) {
    assertRefused("yaml-alias", () -> Documents.mapping(yaml));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`\"answers\": [{\"champ\": \"A\", \"criterion\": \"z.9\"}]` | /answers/0/criterion",
        "`\"evidence\": [{\"champ\": \"A\", \"criterion\": \"z.9\"}]` | /evidence/0/criterion",
        "`\"answers\": [{\"champ\": \"A\", \"criterion\": \"libre.nombre\"},"
            + " {\"champ\": \"B\", \"criterion\": \"libre.nombre\"}]` | /answers/1/criterion",
        "`\"answers\": [{\"champ\": \"A\", \"criterion\": \"libre.code\", \"values\":"
            + " {\"x\": \"ailleurs\"}}]` | /answers/0/values/x",
        "`\"answers\": [{\"champ\": \"A\", \"criterion\": \"libre.postes\", \"whenEmpty\":"
            + " \"200\"}]` | /answers/0/whenEmpty",
        "`\"answers\": [{\"champ\": \"A\", \"criterion\": \"libre.nombre\"}], \"ignored\":"
            + " [\"a \"]` | /ignored/0",
        "`\"authority\": {\"kind\": {\"value\": \"ville\"}}` | /authority/kind",
        "`\"fileLink\": \"https://exemple.fr/{demarche}\"` | /fileLink",
      })
  void what_does_not_fit_the_rulebook_is_named(String entry, String pointer) {
    String mapping = "{" + PEOPLE + "," + entry + "}";
    assertThat(violations(mapping)).extracting(Violation::pointer).containsExactly(pointer);
    assertThat(schemaTakes(AForm.json(mapping)))
        .as("the schema knows no rulebook, so it takes it")
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"sponsor\": {\"name\": \"S\"}}",
        "{\"sponsor\": {\"name\": []}, \"referent\": {\"name\": \"R\"}}",
        "{\"sponsor\": {\"name\": 3}, \"referent\": {\"name\": \"R\"}}",
        "{" + PEOPLE + ", \"answer\": []}",
        "{" + PEOPLE + ", \"demarche\": \"x\"}",
        "{" + PEOPLE + ", \"demarche\": -1}",
        "{" + PEOPLE + ", \"answers\": {}}",
        "{" + PEOPLE + ", \"answers\": [null]}",
        "{" + PEOPLE + ", \"answers\": [{\"criterion\": \"libre.nombre\"}]}",
        "{" + PEOPLE + ", \"answers\": [{\"champ\": {}, \"criterion\": \"libre.nombre\"}]}",
        "{" + PEOPLE + ", \"ignored\": [{\"label\": \"x\", \"occurrence\": 0}]}",
        "{" + PEOPLE + ", \"ignored\": [{\"label\": \" \"}]}",
        "{" + PEOPLE + ", \"authority\": {\"kind\": {}}}",
        "{" + PEOPLE + ", \"authority\": {\"kind\": {\"champ\": \"x\", \"value\": \"epci\"}}}",
        "{" + PEOPLE + ", \"authority\": {\"siren\": {\"champ\": \"x\"}}}",
        "{" + PEOPLE + ", \"fileLink\": \"javascript:alert(1)\"}",
        "{" + PEOPLE + ", \"fileLink\": {}}",
      })
  void what_is_no_mapping_is_refused_by_reader_and_schema_alike(String mapping) {
    assertThat(violations(mapping)).isNotEmpty();
    assertThat(schemaTakes(AForm.json(mapping))).isFalse();
  }

  private static List<Violation> violations(String mapping) {
    InvalidMapping invalid =
        catchThrowableOfType(
            InvalidMapping.class,
            () -> MappingReader.read(Documents.mapping(mapping), AForm.RULES));
    assertThat(invalid).as(mapping).isNotNull();
    return invalid.violations();
  }

  private static boolean schemaTakes(Object document) {
    InputStream text = MappingTest.class.getResourceAsStream("/demarches-mapping.schema.json");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    return schema
        .validate(JsonMapper.shared().writeValueAsString(document), InputFormat.JSON)
        .isEmpty();
  }
}
