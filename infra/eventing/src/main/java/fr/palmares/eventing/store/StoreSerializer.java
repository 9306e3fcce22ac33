package fr.palmares.eventing.store;

import fr.palmares.eventing.StoredEvents;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * What Axon stores, as JSON text under logical names: events as {@link EventTypes} calls them,
 * metadata as one object of texts, tokens as {@link TokenText}. Only snapshots, which may be thrown
 * away, go by their class.
 */
public final class StoreSerializer implements Serializer {

  private static final String TOKEN = "token";
  private static final String METADATA = MetaData.class.getName();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final EventTypes types;
  private final ObjectMapper json;
  private final Converter converter = new ChainingConverter();

  public StoreSerializer(EventTypes types, ObjectMapper json) {
    this.types = types;
    this.json = json;
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    SimpleSerializedObject<String> text =
        new SimpleSerializedObject<>(
            write(object),
            String.class,
            typeForClass(object == null ? Void.class : object.getClass()));
    return converter.convert(text, representation);
  }

  private String write(@Nullable Object object) {
    return object instanceof TrackingToken token
        ? TokenText.write(token)
        : json.writeValueAsString(object);
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(String.class, representation);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as in Axon's interface
  public <S, T> @Nullable T deserialize(SerializedObject<S> object) {
    if (SerializedType.emptyType().equals(object.getType())) {
      return null;
    }
    String text = converter.convert(object, String.class).getData();
    Class<?> type = classForType(object.getType());
    if (type == UnknownSerializedType.class) {
      return (T) new UnknownSerializedType(this, object);
    }
    if (type == TrackingToken.class) {
      return (T) TokenText.read(text);
    }
    if (type == MetaData.class) {
      return (T) MetaData.from(json.readValue(text, TEXTS));
    }
    return (T) json.readValue(text, type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (type.getName().equals(TOKEN)) {
      return TrackingToken.class;
    }
    if (type.getName().equals(METADATA)) {
      return MetaData.class;
    }
    return types.classOf(type.getName()).orElseGet(() -> loaded(type.getName()));
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException unknown) {
      return UnknownSerializedType.class;
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as in Axon's interface
  public SerializedType typeForClass(@Nullable Class type) {
    if (type == null || type == Void.class) {
      return SerializedType.emptyType();
    }
    if (TrackingToken.class.isAssignableFrom(type)) {
      return new SimpleSerializedType(TOKEN, null);
    }
    Optional<StoredEvents.Type> stored = types.typeOf(type);
    return stored.isPresent()
        ? new SimpleSerializedType(stored.get().name(), Integer.toString(stored.get().revision()))
        : new SimpleSerializedType(
            type.getName(), new AnnotationRevisionResolver().revisionOf(type));
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}
