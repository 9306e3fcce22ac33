package fr.palmares.platform.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document whose values know the line that they stand on. */
final class JsonFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Object content;
  private final Map<String, Integer> lines;

  private JsonFile(Object content, Map<String, Integer> lines) {
    this.content = content;
    this.lines = lines;
  }

  /** The document; null, with the problem noted, if the text is not JSON. */
  static @Nullable JsonFile parse(TextFile file, List<Problem> problems) {
    try {
      Object content = JSON.readValue(file.text(), Object.class);
      if (content != null) {
        return new JsonFile(content, linesOf(file.text()));
      }
      problems.add(new Problem(file.name(), 1, "expected an object or a list"));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      problems.add(new Problem(file.name(), line, "this is not JSON: " + e.getOriginalMessage()));
    }
    return null;
  }

  private static Map<String, Integer> linesOf(String text) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        lines.putIfAbsent(
            parser.streamReadContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    }
    return lines;
  }

  /** Maps, lists and scalars. */
  Object content() {
    return content;
  }

  /** The line of the value at a JSON Pointer (RFC 6901), or of what should hold it. */
  int line(String pointer) {
    String at = pointer;
    while (!at.isEmpty() && !lines.containsKey(at)) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }
}
