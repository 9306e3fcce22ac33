package fr.palmares.eventing.store;

import fr.palmares.eventing.StoredEvents;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Writes stored events as JSON under their logical names, and reads them back. */
public final class EventJson implements Serializer {

  private static final String METADATA = "metadata";

  private final ObjectMapper json;
  private final Converter converter = new ChainingConverter();
  private final Map<Class<?>, StoredEvents.Type> types = new HashMap<>();
  private final Map<String, Class<?>> classes = new HashMap<>();

  public EventJson(ObjectMapper json, Collection<StoredEvents> stored) {
    this.json = json;
    for (StoredEvents events : stored) {
      events.types().forEach(this::register);
    }
  }

  private void register(Class<?> event, StoredEvents.Type type) {
    types.put(event, type);
    Class<?> other = classes.put(type.name(), event);
    if (other != null) {
      throw new IllegalArgumentException(
          other + " and " + event + " would both be stored as " + type.name());
    }
  }

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
    return new SimpleSerializedObject<>(
        converter.convert(json.writeValueAsString(object), representation),
        representation,
        typeForClass(object.getClass()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(String.class, representation);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <S, T> T deserialize(SerializedObject<S> object) {
    String text = converter.convert(object.getData(), object.getContentType(), String.class);
    Class<?> type = classForType(object.getType());
    if (type == UnknownSerializedType.class) {
      return (T) new UnknownSerializedType(this, object);
    }
    if (type == MetaData.class) {
      return (T) MetaData.from(json.readValue(text, new TypeReference<Map<String, String>>() {}));
    }
    return (T) json.readValue(text, type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.isEmptyType(type)) {
      return Void.class;
    }
    return type.getName().equals(METADATA) || type.getName().equals(MetaData.class.getName())
        ? MetaData.class
        : classes.getOrDefault(type.getName(), UnknownSerializedType.class);
  }

  /**
   * The logical name and revision of a stored event.
   *
   * @throws IllegalArgumentException for a class that no {@link StoredEvents} declares
   */
  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class event) {
    if (MetaData.class.isAssignableFrom(event)) {
      return new SimpleSerializedType(METADATA, null);
    }
    StoredEvents.Type type = types.get(event);
    if (type == null) {
      throw new IllegalArgumentException(
          event + " is in no StoredEvents bean: declare it, so that it gets a name for ever");
    }
    return new SimpleSerializedType(type.name(), Integer.toString(type.revision()));
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}
