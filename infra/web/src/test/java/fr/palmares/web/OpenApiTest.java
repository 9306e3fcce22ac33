package fr.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.web.testing.ApiDescription;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends OnASmallService {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void the_api_describes_itself_as_callers_meet_it() {
    JsonNode api = door.get("/v3/api-docs").body();

    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(api.at("/info/title").asString()).isEqualTo("Palmarès: small");
    JsonNode schemas = api.at("/components/schemas");
    assertThat(schemas.at("/small.Score/properties/criterion/type").asString()).isEqualTo("string");
    assertThat(schemas.at("/small.Score/properties/points/type").asString()).isEqualTo("string");
    assertThat(schemas.at("/small.Sheet/properties/kind/enum").toString()).contains("\"commune\"");
    assertThat(schemas.propertyNames())
        .containsExactlyInAnyOrder(
            "kernel.Actor", "small.Asked", "small.Score", "small.Sheet", "web.Told");
  }

  @Test
  void an_operation_says_who_may_call_it_and_with_which_headers() {
    JsonNode api = door.get("/v3/api-docs").body();
    JsonNode sheets = api.at("/paths/~1sheets/post");

    assertThat(sheets.path("description").asString()).isEqualTo("Allowed to: juror");
    assertThat(sheets.at("/security/0").has("bearer")).isTrue();
    assertThat(sheets.path("parameters").toString())
        .contains("Idempotency-Key")
        .doesNotContain("cause");
    assertThat(api.at("/paths/~1years~1{edition}/get/security").isMissingNode()).isTrue();
    assertThat(api.at("/paths/~1years~1{edition}/get/parameters/0/schema/type").asString())
        .isEqualTo("integer");
  }

  @Test
  void it_tells_which_fields_are_required_and_what_each_door_takes() {
    JsonNode api = door.get("/v3/api-docs").body();

    ApiDescription.check(api, mappings);
    assertThat(api.at("/components/schemas/small.Sheet/required").toString())
        .isEqualTo("[\"kind\",\"scores\",\"title\"]");
    assertThat(api.at("/components/schemas/small.Score/required").toString())
        .isEqualTo("[\"criterion\",\"points\"]");
    assertThat(api.at("/components/schemas/small.Score/properties/comment/type").toString())
        .isEqualTo("[\"string\",\"null\"]");
    assertThat(api.at("/paths/~1tables/post/requestBody/content").propertyNames())
        .containsExactly("text/csv");
    assertThat(api.at("/paths/~1imports/post/requestBody/content").propertyNames())
        .contains("application/json", "text/csv");
  }
}
