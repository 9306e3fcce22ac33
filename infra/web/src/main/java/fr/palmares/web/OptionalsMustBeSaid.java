package fr.palmares.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/**
 * An {@link Optional} of a body is none where {@code null} is said; left out, it is missing: a
 * field that was forgotten decides nothing. What may be left out is {@code @Nullable}.
 */
final class OptionalsMustBeSaid extends ValueDeserializer<Optional<?>> {

  private final @Nullable JavaType content;

  OptionalsMustBeSaid() {
    this(null);
  }

  private OptionalsMustBeSaid(@Nullable JavaType content) {
    this.content = content;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return new OptionalsMustBeSaid(context.getContextualType().getReferencedType());
  }

  @Override
  public Optional<?> deserialize(JsonParser parser, DeserializationContext context) {
    return Optional.of(context.readValue(parser, content));
  }

  @Override
  public Object getNullValue(DeserializationContext context) {
    return Optional.empty();
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }
}
