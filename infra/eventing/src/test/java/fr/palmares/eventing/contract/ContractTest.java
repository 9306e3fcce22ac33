package fr.palmares.eventing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.palmares.eventing.json.KernelJson;
import fr.palmares.kernel.event.EventType;
import fr.palmares.kernel.event.PublicEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public events against what was promised: every type has a stored schema and a stored sample,
 * and neither is ever broken. With {@code -Dcontract.write=true} new schemas, samples and the
 * catalogue are written; what breaks a stored schema is refused all the same and needs a new
 * version of the event.
 */
class ContractTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path SCHEMAS = ROOT.resolve("shared-kernel/src/main/resources/schemas");
  private static final Path SAMPLES = Path.of("src/test/resources/samples");
  private static final Path CATALOGUE = ROOT.resolve("docs/event-catalogue.md");
  private static final boolean WRITE = Boolean.getBoolean("contract.write");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new KernelJson())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** A field that came later is null where an older sample is read. */
  private static final JsonMapper WITHOUT_NULLS =
      JSON.rebuild()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  static List<EventType> types() {
    return EventType.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_schema_changes_by_added_optional_fields_only(EventType type) throws IOException {
    Path file = SCHEMAS.resolve(type.name() + ".json");
    JsonNode now = JSON.valueToTree(JsonSchema.of(type, Meaning.of(type)));
    if (Files.exists(file)) {
      assertThat(Compatibility.breaks(JSON.readTree(Files.readString(file)), now))
          .as("%s breaks its contract: add a new version of the event instead", type.name())
          .isEmpty();
    }
    write(file, JSON.writeValueAsString(now));
    assertThat(JSON.readTree(Files.readString(file)))
        .as("%s has changed: store it with -Dcontract.write=true", file.getFileName())
        .isEqualTo(now);
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_of_every_version_ever_written_can_still_be_read(EventType type) throws IOException {
    Path file = SAMPLES.resolve(type.name() + ".json");
    if (!Files.exists(file)) {
      write(file, JSON.writeValueAsString(Sample.of(type.event())));
    }
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      for (Path sample :
          samples.filter(s -> s.getFileName().toString().startsWith(type.name())).toList()) {
        checkReadable(type, Files.readString(sample));
      }
    }
  }

  private static void checkReadable(EventType type, String sample) throws IOException {
    PublicEvent event = JSON.readValue(sample, type.event());

    assertThat(WITHOUT_NULLS.readTree(WITHOUT_NULLS.writeValueAsString(event)))
        .as("nothing of the sample is lost")
        .isEqualTo(JSON.readTree(sample));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(type.name() + ".json")))
                .validate(sample, InputFormat.JSON))
        .as("%s against its schema", type.name())
        .isEmpty();
  }

  @Test
  void no_schema_is_kept_of_a_type_that_is_not_known() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              types().stream().map(type -> type.name() + ".json").toList());
    }
  }

  @Test
  void the_catalogue_in_docs_says_what_the_schemas_say() throws IOException {
    String now = Catalogue.of(types());
    write(CATALOGUE, now);
    assertThat(Files.readString(CATALOGUE))
        .as("the catalogue is out of date: write it with -Dcontract.write=true")
        .isEqualTo(now);
  }

  private static void write(Path file, String text) throws IOException {
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.endsWith("\n") ? text : text + "\n");
    }
  }
}
