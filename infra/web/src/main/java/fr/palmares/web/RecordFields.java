package fr.palmares.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record's component is required unless it is {@code @Nullable}, and may be null if it is that or
 * an {@link Optional}: so bodies are read and answers written.
 */
final class RecordFields implements ModelConverter {

  private static final String NULL = "null";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    JavaType java = Json.mapper().constructType(type.getType());
    if (resolved != null && java != null && java.getRawClass().isRecord()) {
      Schema<?> model = model(resolved, context);
      if (model != null && model.getProperties() != null) {
        describe(model, java.getRawClass().getRecordComponents());
      }
    }
    return resolved;
  }

  /** What stands behind a reference. */
  private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    return reference == null
        ? schema
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  @SuppressWarnings("rawtypes") // as swagger's models are
  private static void describe(Schema<?> model, RecordComponent[] components) {
    Map<String, Schema> properties = model.getProperties();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : components) {
      boolean mayBeLeftOut = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!mayBeLeftOut && properties.containsKey(component.getName())) {
        required.add(component.getName());
      }
      if (mayBeLeftOut || component.getType() == Optional.class) {
        properties.computeIfPresent(component.getName(), (name, schema) -> orNull(schema));
      }
    }
    model.setRequired(required);
  }

  /** A new schema, as the one given may be another record's too; met again, it stays. */
  private static Schema<?> orNull(Schema<?> schema) {
    if (allowsNull(schema)) {
      return schema;
    }
    Set<String> types = new LinkedHashSet<>();
    if (schema.getTypes() != null) {
      types.addAll(schema.getTypes());
    } else if (schema.getType() != null) {
      types.add(schema.getType());
    }
    if (types.isEmpty() || schema.getEnum() != null) {
      return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of(NULL))));
    }
    types.add(NULL);
    Schema<?> copy = AnnotationsUtils.clone(schema, true);
    copy.setTypes(types);
    return copy;
  }

  private static boolean allowsNull(Schema<?> schema) {
    return (schema.getTypes() != null && schema.getTypes().contains(NULL))
        || (schema.getAnyOf() != null
            && schema.getAnyOf().stream().anyMatch(RecordFields::allowsNull));
  }
}
