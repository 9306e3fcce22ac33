package fr.palmares.web;

import com.fasterxml.jackson.databind.JavaType;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Scalar;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Describes the kernel's values as the texts that they are on the wire, an edition as a number. */
final class ScalarSchemas implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = Json.mapper().constructType(type.getType());
    if (java != null && java.isTypeOrSubTypeOf(Scalar.class)) {
      return schema(java.getRawClass());
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }

  private static Schema<?> schema(Class<?> scalar) {
    if (scalar == EditionYear.class) {
      return new IntegerSchema();
    }
    StringSchema schema = new StringSchema();
    if (scalar.isEnum()) {
      Arrays.stream(scalar.getEnumConstants())
          .forEach(constant -> schema.addEnumItem(((Scalar) constant).text()));
    }
    return schema;
  }
}
