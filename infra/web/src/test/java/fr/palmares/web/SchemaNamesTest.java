package fr.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.util.Json;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

  private final SchemaNames names = new SchemaNames();

  @Test
  void a_type_is_named_by_its_part_and_the_record_around_it() {
    assertThat(name(OneApi.Page.class)).isEqualTo("web.Page");
    assertThat(name(OneApi.Page.class)).as("again").isEqualTo("web.Page");
    assertThat(name(OneApi.Page.Line.class)).isEqualTo("web.Page.Line");
    assertThat(name(OneApi.Line.class)).isEqualTo("web.Line");
  }

  @Test
  void two_types_of_one_name_are_not_described_as_one() {
    name(OneApi.Line.class);
    assertThatThrownBy(() -> name(OtherApi.Line.class))
        .hasMessage(
            "%s and %s would both be described as web.Line: rename one",
            OneApi.Line.class.getName(), OtherApi.Line.class.getName());
  }

  private String name(Class<?> type) {
    return names.nameForType(Json.mapper().constructType(type));
  }

  private static final class OneApi {

    record Page() {
      record Line() {}
    }

    record Line() {}
  }

  private static final class OtherApi {

    record Line() {}
  }
}
