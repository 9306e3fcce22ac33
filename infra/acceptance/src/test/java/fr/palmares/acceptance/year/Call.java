package fr.palmares.acceptance.year;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request.
 *
 * @param body text; none where it has no body
 */
record Call(String method, String path, String body, Map<String, String> headers) {

  static Call get(String path) {
    return new Call("GET", path, "", Map.of());
  }

  static Call delete(String path) {
    return new Call("DELETE", path, "", Map.of());
  }

  static Call put(String path, String json) {
    return of("PUT", path, "application/json", json);
  }

  static Call post(String path, String json) {
    return of("POST", path, "application/json", json);
  }

  static Call post(String path) {
    return new Call("POST", path, "", Map.of());
  }

  /** A file. */
  static Call of(String method, String path, String type, String text) {
    return new Call(method, path, text, Map.of("Content-Type", type));
  }

  /** The same with another header. */
  Call with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Call(method, path, body, all);
  }

  @Override
  public String toString() {
    return method + " " + path + " " + body;
  }
}
