package fr.palmares.results.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Sha256;
import fr.palmares.kernel.Siren;
import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the files are what their schema says they are. */
class OpenDataTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Release RELEASE =
      new ARelease()
          .with(
              LocalAuthority.of(
                  AuthorityKind.EPCI,
                  Siren.of("243800984"),
                  "Meylan, \"la ville\"\r\net Cie",
                  "38"),
              85,
              "4",
              "premiere",
              "encouragements")
          .with("=HYPERLINK(\"http://mechant.example\")", 70, "3")
          .with("Œuvilly-l’Évêque 🏛", 10, null)
          .with("Boé", 96, "5")
          .corrected("Boé", "5", "4")
          .released();
  private static final PalmaresTable TABLE = new PalmaresTable(RELEASE);
  private static final JsonNode SCHEMA = JSON.valueToTree(TABLE.schema());

  @Test
  void the_csv_is_what_the_table_schema_says() throws IOException {
    List<List<String>> rows = csv(TABLE.csv());

    assertThat(rows).hasSize(5);
    TableSchemaCheck.check(SCHEMA, rows);
  }

  @Test
  void the_json_is_what_the_table_schema_says_and_what_the_csv_says() throws IOException {
    JsonNode rows = JSON.readTree(JSON.writeValueAsBytes(TABLE.rows()));
    List<List<String>> table = new ArrayList<>();
    table.add(List.copyOf(rows.path(0).propertyNames()));
    rows.values().forEach(row -> table.add(row.values().stream().map(OpenDataTest::text).toList()));

    TableSchemaCheck.check(SCHEMA, table);
    List<List<String>> csv = csv(TABLE.csv());
    csv.get(3).set(3, csv.get(3).get(3).substring(1)); // the guarded name
    assertThat(table).isEqualTo(csv);
  }

  @Test
  void the_check_itself_finds_what_is_wrong() throws IOException {
    assertWrong("3000000001", "siren", "24380098");
    assertWrong("a level of another scale", "level", "9");
    assertWrong("a name that is missing", "name", "");
    assertWrong("a share above the whole", "percent", "100.5");
    assertWrong("a figure as people write it", "points", "8,5");
    assertWrong("an authority twice", "authority", "commune-boe");
    assertWrong("a day without an hour", "cutoff_time", "2031-11-09");
  }

  private static void assertWrong(String what, String column, String cell) throws IOException {
    List<List<String>> rows = csv(TABLE.csv());
    rows.get(4).set(rows.get(0).indexOf(column), cell);
    assertThatThrownBy(() -> TableSchemaCheck.check(SCHEMA, rows))
        .as(what)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void the_csv_is_quoted_as_rfc_4180_says_and_runs_no_formula() {
    String csv = TABLE.csv();

    assertThat(csv)
        .startsWith("edition,authority,siren,name,kind,department,level,")
        .endsWith("\r\n")
        .contains("\"Meylan, \"\"la ville\"\"\r\net Cie\"")
        .contains("\"'=HYPERLINK(\"\"http://mechant.example\"\")\"")
        .contains("Œuvilly-l’Évêque 🏛");
  }

  @Test
  void an_erratum_shows_beside_what_was_published_and_moves_the_cut_off() throws IOException {
    List<List<String>> rows = csv(TABLE.csv());
    List<String> boe = rows.stream().filter(row -> row.contains("Boé")).findFirst().orElseThrow();

    assertThat(boe.get(rows.get(0).indexOf("level"))).isEqualTo("4");
    assertThat(boe.get(rows.get(0).indexOf("first_level"))).isEqualTo("5");
    assertThat(boe.get(rows.get(0).indexOf("cutoff")))
        .isEqualTo("00000000-0000-0000-0000-000000000001");
  }

  @Test
  void the_package_says_licence_cut_off_and_what_the_files_are() {
    byte[] csv = TABLE.csv().getBytes(StandardCharsets.UTF_8);
    byte[] json = JSON.writeValueAsBytes(TABLE.rows());
    JsonNode all = JSON.valueToTree(new DataPackage(RELEASE, ARelease.SITE).descriptor(csv, json));

    assertThat(all.path("name").asString()).matches("[-a-z0-9._/]+");
    assertThat(all.path("licenses").path(0).path("name").asString()).isEqualTo("etalab-2.0");
    assertThat(all.path("cutoff").path("event").asString())
        .isEqualTo(RELEASE.cutoff().event().toString());
    assertThat(all.path("cutoff").path("time").asString()).isEqualTo("2031-11-09T16:00:00Z");
    assertThat(all.path("errata").path(0).path("before").asString()).isEqualTo("Niveau 5");
    JsonNode first = all.path("resources").path(0);
    assertThat(first.path("path").asString()).isEqualTo("palmares.csv");
    assertThat(first.path("hash").asString()).isEqualTo("sha256:" + Sha256.hex(csv));
    assertThat(first.path("bytes").asInt()).isEqualTo(csv.length);
    assertThat(first.path("schema")).isEqualTo(SCHEMA);
    assertThat(all.path("resources").path(1).path("format").asString()).isEqualTo("json");
  }

  private static List<List<String>> csv(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(text))) {
      rows.add(new ArrayList<>(row.toList()));
    }
    return rows;
  }

  private static String text(JsonNode cell) {
    return cell.isNull()
        ? ""
        : cell.isNumber() ? cell.decimalValue().toPlainString() : cell.asString();
  }
}
