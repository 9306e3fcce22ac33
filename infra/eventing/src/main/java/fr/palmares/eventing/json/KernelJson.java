package fr.palmares.eventing.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Scalar;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * Writes every {@link Scalar} of the kernel as its text, an edition as a number, and reads both
 * back, also as keys of a map.
 */
public final class KernelJson extends JacksonModule {

  private static final Set<Class<?>> NUMBERS =
      Set.of(EditionYear.class, Points.class, Percentage.class, Rational.class);

  @Override
  public String getModuleName() {
    return "palmares-kernel";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new ScalarSerializers());
    context.addKeySerializers(new ScalarKeySerializers());
    context.addDeserializers(new ScalarDeserializers());
    context.addKeyDeserializers(new ScalarKeyDeserializers());
  }

  private static boolean isScalar(JavaType type) {
    return type.isTypeOrSubTypeOf(Scalar.class);
  }

  private static final class ScalarSerializers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return isScalar(type) ? new AsText() : null;
    }
  }

  private static final class ScalarKeySerializers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return isScalar(type) ? new AsName() : null;
    }
  }

  private static final class ScalarDeserializers extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return isScalar(type) ? new FromText(type.getRawClass()) : null;
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return isScalar(type) ? new FromText(type.getRawClass()) : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return Scalar.class.isAssignableFrom(type);
    }
  }

  private static final class ScalarKeyDeserializers implements KeyDeserializers {
    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      if (!isScalar(type)) {
        return null;
      }
      Factory factory = Factory.of(type.getRawClass());
      return new KeyDeserializer() {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
          return factory.read(key);
        }
      };
    }
  }

  private static final class AsText extends StdSerializer<Scalar> {
    AsText() {
      super(Scalar.class);
    }

    @Override
    public void serialize(Scalar value, JsonGenerator json, SerializationContext context) {
      if (value instanceof EditionYear edition) {
        json.writeNumber(edition.value());
      } else {
        json.writeString(value.text());
      }
    }
  }

  private static final class AsName extends StdSerializer<Scalar> {
    AsName() {
      super(Scalar.class);
    }

    @Override
    public void serialize(Scalar value, JsonGenerator json, SerializationContext context) {
      json.writeName(value.text());
    }
  }

  /** Whether such a value may be written as a number. */
  public static boolean isNumber(Class<?> scalar) {
    return NUMBERS.contains(scalar);
  }

  /** Reads text, and numbers as they are written; others than numbers as the mapper allows. */
  private static final class FromText extends StdScalarDeserializer<Object> {

    private final Factory factory;

    FromText(Class<?> type) {
      super(type);
      this.factory = Factory.of(type);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
      return switch (json.currentToken()) {
        case VALUE_STRING -> factory.read(json.getString());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
            isNumber(handledType()) || numbersAreText(context)
                ? factory.read(json.getString())
                : context.handleUnexpectedToken(handledType(), json);
        default -> context.handleUnexpectedToken(handledType(), json);
      };
    }

    private boolean numbersAreText(DeserializationContext context) {
      return context.findCoercionAction(
              LogicalType.Textual, handledType(), CoercionInputShape.Integer)
          != CoercionAction.Fail;
    }
  }
}
