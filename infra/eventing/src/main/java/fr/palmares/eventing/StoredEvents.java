package fr.palmares.eventing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which domain events a service stores, and under which logical names: never a class name. */
public final class StoredEvents {

  /**
   * The name under which an event is stored.
   *
   * @param name kebab case of the record's simple name
   * @param revision rises when the shape of the stored event changes
   */
  public record Type(String name, int revision) {}

  private final Map<Class<?>, Type> types = new LinkedHashMap<>();

  private StoredEvents() {}

  /** All records under these sealed interfaces, each at revision 1. */
  public static StoredEvents of(Class<?>... sealedInterfaces) {
    StoredEvents events = new StoredEvents();
    Arrays.stream(sealedInterfaces)
        .flatMap(StoredEvents::records)
        .forEach(event -> events.types.put(event, new Type(kebab(event.getSimpleName()), 1)));
    return events;
  }

  /** Declares that this event is now written in a later shape. */
  public StoredEvents revision(Class<?> event, int revision) {
    if (!types.containsKey(event)) {
      throw new IllegalArgumentException(event + " is not among these stored events");
    }
    types.put(event, new Type(kebab(event.getSimpleName()), revision));
    return this;
  }

  /** Each stored event's class and name. */
  public Map<Class<?>, Type> types() {
    return Map.copyOf(types);
  }

  private static Stream<Class<?>> records(Class<?> event) {
    Class<?>[] permitted = event.getPermittedSubclasses();
    return permitted == null
        ? Stream.of(event)
        : Arrays.stream(permitted).flatMap(StoredEvents::records);
  }

  private static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
