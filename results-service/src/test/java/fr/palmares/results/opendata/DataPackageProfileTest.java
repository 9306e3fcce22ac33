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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whether the data package is what Frictionless' profile of tabular data packages says. */
class DataPackageProfileTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Release RELEASE =
      new ARelease()
          .with("Boé", 96, "5", "premiere")
          .with("Claix", 10, null)
          .corrected("Boé", "5", "4")
          .released();

  @Test
  void the_package_its_resources_and_their_schemas_are_what_the_profile_says() {
    assertThat(errors(descriptor())).isEmpty();
  }

  @Test
  void the_profile_finds_what_is_wrong() {
    Map<String, Object> wrong = descriptor();
    wrong.put("name", "Palmarès 2031");
    assertThat(errors(wrong)).hasSize(1);

    Map<String, Object> untyped = descriptor();
    untyped.put(
        "resources",
        List.of(
            Map.of(
                "profile", "tabular-data-resource",
                "name", "x",
                "path", "x.csv",
                "schema", Map.of("fields", List.of(Map.of("name", "a", "type", "words"))))));
    assertThat(errors(untyped)).isNotEmpty();
  }

  private static Map<String, Object> descriptor() {
    PalmaresTable table = new PalmaresTable(RELEASE);
    return new DataPackage(RELEASE, ARelease.SITE)
        .descriptor(
            table.csv().getBytes(StandardCharsets.UTF_8), JSON.writeValueAsBytes(table.rows()));
  }

  private static List<?> errors(Map<String, Object> descriptor) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
        .getSchema(PublicFormats.text("tabular-data-package.json"))
        .validate(JSON.writeValueAsString(descriptor), InputFormat.JSON);
  }
}
