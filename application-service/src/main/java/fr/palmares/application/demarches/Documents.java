package fr.palmares.application.demarches;

import fr.palmares.application.PlainYaml;
import fr.palmares.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Opens what an organizer sends: JSON, YAML or a table, told apart by how it begins. */
final class Documents {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final YAMLMapper YAML = PlainYaml.mapper();

  private Documents() {}

  /**
   * The body of a request: {@code mapping} and {@code export}.
   *
   * @throws Refusal {@code import-unreadable}
   */
  static Map<?, ?> body(byte[] bytes) {
    Object body = parsed(JSON, text(bytes), "import-unreadable", "");
    if (body instanceof Map<?, ?> map) {
      return map;
    }
    throw Refusal.invalid("import-unreadable", "body", "expected {\"mapping\": …, \"export\": …}");
  }

  /**
   * A mapping: an object, or a text in JSON or YAML.
   *
   * @throws Refusal {@code mapping-unreadable}
   */
  static @Nullable Object mapping(@Nullable Object sent) {
    return sent instanceof String text
        ? parsed(looksLikeJson(text) ? JSON : YAML, text, "mapping-unreadable", "mapping")
        : sent;
  }

  /**
   * An export: an answer or a list of answers of the API, or a text that holds either or a table.
   *
   * @throws Refusal {@code export-unreadable}, {@code export-with-errors}
   */
  static Export export(@Nullable Object sent) {
    if (sent instanceof String text && !looksLikeJson(text)) {
      return CsvReader.read(withoutMark(text));
    }
    return GraphqlReader.read(
        sent instanceof String text
            ? parsed(JSON, withoutMark(text), "export-unreadable", "export")
            : sent);
  }

  /** UTF-8, else what spreadsheets on Windows write. */
  static String text(byte[] bytes) {
    try {
      return withoutMark(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean looksLikeJson(String text) {
    String bare = withoutMark(text).stripLeading();
    return bare.startsWith("{") || bare.startsWith("[");
  }

  private static @Nullable Object parsed(
      ObjectMapper mapper, String text, String rule, String field) {
    try {
      return mapper.readValue(text, Object.class);
    } catch (JacksonException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw unreadable(rule, field, e);
    }
  }

  private static Refusal unreadable(String rule, String field, JacksonException e) {
    String sentence = "this is not well-formed: " + Fates.shortened(e.getOriginalMessage());
    return switch (rule) {
      case "mapping-unreadable" -> Refusal.invalid("mapping-unreadable", field, "%s", sentence);
      case "export-unreadable" -> Refusal.invalid("export-unreadable", field, "%s", sentence);
      default -> Refusal.invalid("import-unreadable", "body", "%s", sentence);
    };
  }
}
