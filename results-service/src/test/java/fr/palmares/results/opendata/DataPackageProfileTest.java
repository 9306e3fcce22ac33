package fr.palmares.results.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.palmares.results.PublicFormats;
import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whether the data package is what Frictionless' profiles say. */
class DataPackageProfileTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Release RELEASE =
      new ARelease()
          .with("Boé", 96, "5", "premiere")
          .with("Claix", 10, null)
          .corrected("Boé", "5", "4")
          .released();

  @Test
  void the_package_and_its_table_are_what_the_profiles_say() {
    Map<String, Object> descriptor = descriptor();

    assertThat(descriptor.get("profile")).isEqualTo("data-package");
    assertThat(errors("data-package", descriptor)).isEmpty();
    assertThat(table(descriptor).get("profile")).isEqualTo("tabular-data-resource");
    assertThat(errors("tabular-data-resource", table(descriptor))).isEmpty();
  }

  @Test
  void the_profiles_find_what_is_wrong() {
    Map<String, Object> descriptor = descriptor();
    descriptor.put("name", "Palmarès 2031");
    Map<String, Object> table = table(descriptor);
    table.put("schema", Map.of("fields", List.of(Map.of("name", "a", "type", "words"))));

    assertThat(errors("data-package", descriptor)).hasSize(1);
    assertThat(errors("tabular-data-resource", table)).isNotEmpty();
  }

  private static Map<String, Object> descriptor() {
    PalmaresTable table = new PalmaresTable(RELEASE);
    return new DataPackage(RELEASE, ARelease.SITE)
        .descriptor(
            table.csv().getBytes(StandardCharsets.UTF_8), JSON.writeValueAsBytes(table.rows()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> table(Map<String, Object> descriptor) {
    return ((List<Map<String, Object>>) Objects.requireNonNull(descriptor.get("resources"))).get(0);
  }

  private static List<?> errors(String profile, Map<String, Object> described) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
        .getSchema(PublicFormats.text(profile + ".json"))
        .validate(JSON.writeValueAsString(described), InputFormat.JSON);
  }
}
