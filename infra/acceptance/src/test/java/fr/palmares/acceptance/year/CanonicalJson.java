package fr.palmares.acceptance.year;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * RFC 8785 (JCS) once more, written from the RFC for this test, so that nothing of the platform
 * judges itself.
 */
final class CanonicalJson {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final Map<Character, String> ESCAPES =
      Map.of(
          '"', "\\\"", '\\', "\\\\", '\b', "\\b", '\f', "\\f", '\n', "\\n", '\r', "\\r", '\t',
          "\\t");

  private CanonicalJson() {}

  static String of(JsonNode node) {
    if (node.isObject()) {
      // Section 3.2.3: sorted by UTF-16 code units, as Java compares strings.
      TreeMap<String, String> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
      return members.entrySet().stream()
          .map(member -> text(member.getKey()) + ":" + member.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return node.valueStream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (node.isNumber()) {
      return number(node.decimalValue());
    }
    return node.isString() ? text(node.asString()) : node.toString();
  }

  /** Of numbers that ECMAScript writes without an exponent: the only ones in a rulebook. */
  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String text(String text) {
    return text.chars()
        .mapToObj(c -> escaped((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(char c) {
    String known = ESCAPES.get(c);
    if (known != null) {
      return known;
    }
    return c < FIRST_PRINTABLE ? "\\u%04x".formatted((int) c) : String.valueOf(c);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
