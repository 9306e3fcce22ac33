package fr.palmares.acceptance.year;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service said. */
record Answer(int status, String text, HttpHeaders headers) {

  JsonNode json() {
    return JsonMapper.shared().readTree(text);
  }

  /** A header, empty where there is none. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    return status + " " + text;
  }
}
