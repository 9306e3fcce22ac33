package fr.palmares.eventing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a changed record breaks its contract, wherever in an event the record stands. */
class CompatibilityTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String STORED = record("'a':{'type':'string'}", "'a'");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{'type':'array','items':%s}",
        "{'type':'object','additionalProperties':%s}",
        "{'anyOf':[%s,{'type':'null'}]}",
        "{'type':'object','properties':{'in':{'type':'array','items':%s}},'required':['in']}"
      })
  void an_added_optional_field_breaks_nothing_and_everything_else_does(String place) {
    JsonNode stored = at(place, STORED);

    assertThat(Compatibility.breaks(stored, stored)).isEmpty();
    assertThat(changed(stored, place, "'a':{'type':'string'},'b':{'type':'string'}", "'a'"))
        .isEmpty();
    assertThat(changed(stored, place, "'a':{'type':'string'},'b':{'type':'string'}", "'a','b'"))
        .isNotEmpty();
    assertThat(changed(stored, place, "'a':{'type':'integer'}", "'a'")).isNotEmpty();
    assertThat(changed(stored, place, "'a':{'type':'string'}", "")).isNotEmpty();
    assertThat(changed(stored, place, "'b':{'type':'string'}", "'a'")).isNotEmpty();
    assertThat(Compatibility.breaks(stored, at(place, "{'type':'string'}"))).isNotEmpty();
    assertThat(Compatibility.breaks(stored, JSON.readTree("{\"type\":\"string\"}"))).isNotEmpty();
  }

  private static Iterable<String> changed(
      JsonNode stored, String place, String properties, String required) {
    return Compatibility.breaks(stored, at(place, record(properties, required)));
  }

  private static String record(String properties, String required) {
    return "{'type':'object','properties':{%s},'required':[%s]}".formatted(properties, required);
  }

  private static JsonNode at(String place, String record) {
    return JSON.readTree(place.formatted(record).replace('\'', '"'));
  }
}
