package fr.palmares.eventing.contract;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.event.EventType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (draft 2020-12) of a record, as the kernel's JSON writes it. */
final class JsonSchema {

  private static final Set<Class<?>> EXACT = Set.of(Rational.class, Points.class, Percentage.class);

  private JsonSchema() {}

  static Map<String, Object> of(EventType type, String meaning) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:palmares:schema:" + type.name());
    schema.put("title", type.event().getSimpleName());
    schema.put("description", meaning);
    schema.putAll(record(type.event()));
    return schema;
  }

  private static Map<String, Object> record(Class<?> record) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      Map<String, Object> schema = of(component.getGenericType());
      properties.put(component.getName(), nullable ? orNull(schema) : schema);
      if (!nullable) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    return schema;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  private static Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == List.class
          ? ordered("type", "array", "items", of(last))
          : ordered("type", "object", "additionalProperties", of(last));
    }
    Class<?> raw = (Class<?>) type;
    if (raw == EditionYear.class || raw == int.class || raw == Integer.class) {
      return Map.of("type", "integer");
    }
    if (raw == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (raw == Instant.class) {
      return ordered("type", "string", "format", "date-time");
    }
    if (EXACT.contains(raw)) {
      return ordered("type", "string", "pattern", "^-?\\d+(/\\d+)?$");
    }
    if (raw == String.class || Scalar.class.isAssignableFrom(raw)) {
      return Map.of("type", "string");
    }
    if (raw.isRecord()) {
      return record(raw);
    }
    throw new IllegalArgumentException(type + " has no place in the contract yet");
  }

  private static Map<String, Object> ordered(String a, Object x, String b, Object y) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(a, x);
    schema.put(b, y);
    return schema;
  }
}
