package fr.palmares.platform.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * What someone asks a service to do.
 *
 * @param account who asks
 * @param number tells apart commands that are otherwise the same
 */
record Command(String account, String method, String path, Map<?, ?> body, int number) {
  private static final JsonMapper JSON = new JsonMapper();

  static Command post(String account, String path, Map<?, ?> body) {
    return new Command(account, "POST", path, body, 0);
  }

  static Command put(String account, String path, Map<?, ?> body) {
    return new Command(account, "PUT", path, body, 0);
  }

  Command numbered(int different) {
    return new Command(account, method, path, body, different);
  }

  String json() {
    return JSON.writeValueAsString(body);
  }

  /** The same for the same command, however often it is sent. */
  String key() {
    String all = String.join("\n", account, method, path, json(), String.valueOf(number));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
