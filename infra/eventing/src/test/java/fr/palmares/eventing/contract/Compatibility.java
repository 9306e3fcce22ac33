package fr.palmares.eventing.contract;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a changed schema breaks for those who know the stored one: only added optional fields do
 * not.
 */
final class Compatibility {

  private final List<String> breaks = new ArrayList<>();

  private Compatibility() {}

  static List<String> breaks(JsonNode stored, JsonNode now) {
    Compatibility compatibility = new Compatibility();
    compatibility.compare(stored, now, "");
    return compatibility.breaks;
  }

  private void compare(JsonNode stored, JsonNode now, String at) {
    if (stored.has("properties")) {
      compareFields(stored, now, at);
    } else if (stored.has("items")) {
      compare(stored.path("items"), now.path("items"), at + "/items");
    } else if (stored.path("additionalProperties").isObject()) {
      compare(
          stored.path("additionalProperties"), now.path("additionalProperties"), at + "/values");
    } else if (stored.has("anyOf") && stored.path("anyOf").size() == now.path("anyOf").size()) {
      for (int i = 0; i < stored.path("anyOf").size(); i++) {
        compare(stored.path("anyOf").path(i), now.path("anyOf").path(i), at);
      }
    } else if (!stored.equals(now)) {
      breaks.add(at + " was " + stored + " and is " + now);
    }
  }

  private void compareFields(JsonNode stored, JsonNode now, String at) {
    if (!strings(stored.path("required")).equals(strings(now.path("required")))) {
      breaks.add(
          at + "/required was " + stored.path("required") + " and is " + now.path("required"));
    }
    stored
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String field = at + "/" + property.getKey();
              JsonNode changed = now.path("properties").path(property.getKey());
              if (changed.isMissingNode()) {
                breaks.add(field + " is gone");
              } else {
                compare(property.getValue(), changed, field);
              }
            });
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(item.asString()));
    return strings.stream().sorted().toList();
  }
}
