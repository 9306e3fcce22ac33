package fr.palmares.results.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether a table is what its Table Schema says, by the specification: order of the fields, missing
 * values, types, every constraint, primary key.
 *
 * @see <a href="https://specs.frictionlessdata.io/table-schema/">Table Schema</a>
 */
public final class TableSchemaCheck {

  private static final Set<String> CONSTRAINTS =
      Set.of("required", "unique", "pattern", "enum", "minimum", "maximum");

  private TableSchemaCheck() {}

  /** Lines of cells as text, the first one the header; a missing cell as an empty text. */
  public static void check(JsonNode schema, List<List<String>> table) {
    List<JsonNode> fields = List.copyOf(schema.path("fields").values());
    List<String> names = fields.stream().map(field -> field.path("name").asString()).toList();
    assertThat(names).doesNotHaveDuplicates().isEqualTo(table.get(0));
    List<String> missing =
        schema.path("missingValues").values().stream().map(JsonNode::asString).toList();
    Map<String, Set<String>> seen = new LinkedHashMap<>();
    Set<List<String>> keys = new HashSet<>();
    for (List<String> row : table.subList(1, table.size())) {
      assertThat(row).as("a cell for each field").hasSameSizeAs(names);
      for (int i = 0; i < row.size(); i++) {
        cell(fields.get(i), row.get(i), missing, seen);
      }
      List<String> key =
          schema.path("primaryKey").values().stream()
              .map(name -> row.get(names.indexOf(name.asString())))
              .toList();
      assertThat(key).as("primary key").isNotEmpty().doesNotContainAnyElementsOf(missing);
      assertThat(keys.add(key)).as("primary key %s", key).isTrue();
    }
  }

  private static void cell(
      JsonNode field, String cell, List<String> missing, Map<String, Set<String>> seen) {
    String name = field.path("name").asString();
    JsonNode constraints = field.path("constraints");
    assertThat(CONSTRAINTS).as(name).containsAll(constraints.propertyNames());
    if (missing.contains(cell)) {
      assertThat(constraints.path("required").asBoolean(false)).as(name + " missing").isFalse();
      return;
    }
    type(name, field.path("type").asString(), cell);
    if (constraints.has("pattern")) {
      assertThat(cell).as(name).matches(constraints.path("pattern").asString());
    }
    if (constraints.has("enum")) {
      assertThat(constraints.path("enum").values()).extracting(JsonNode::asString).contains(cell);
    }
    if (constraints.has("minimum")) {
      assertThat(new BigDecimal(cell))
          .as(name)
          .isGreaterThanOrEqualTo(constraints.path("minimum").decimalValue());
    }
    if (constraints.has("maximum")) {
      assertThat(new BigDecimal(cell))
          .as(name)
          .isLessThanOrEqualTo(constraints.path("maximum").decimalValue());
    }
    if (constraints.path("unique").asBoolean(false)) {
      assertThat(seen.computeIfAbsent(name, n -> new HashSet<>()).add(cell)).as(cell).isTrue();
    }
  }

  private static void type(String name, String type, String cell) {
    switch (type) {
      case "string" -> assertThat(cell).as(name).isNotEmpty();
      case "integer" -> assertThat(cell).as(name).matches("[+-]?[0-9]+");
      case "number" -> assertThat(cell).as(name).matches("[+-]?[0-9]+(\\.[0-9]+)?");
      case "datetime" -> {
        assertThat(cell).as(name).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(Instant.parse(cell)).isNotNull();
      }
      default -> throw new AssertionError(name + " has an unknown type: " + type);
    }
  }
}
