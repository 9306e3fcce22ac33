package fr.palmares.eventing.store;

import fr.palmares.eventing.StoredEvents;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All logical names of a service's stored events, both ways. */
public final class EventTypes {

  private final Map<Class<?>, StoredEvents.Type> types = new HashMap<>();
  private final Map<String, Class<?>> classes = new HashMap<>();

  /**
   * The names of all these.
   *
   * @throws IllegalStateException if two events have the same name
   */
  public EventTypes(Collection<StoredEvents> parts) {
    for (StoredEvents part : parts) {
      part.types().forEach(this::add);
    }
  }

  private void add(Class<?> event, StoredEvents.Type type) {
    types.put(event, type);
    Class<?> other = classes.put(type.name(), event);
    if (other != null && other != event) {
      throw new IllegalStateException(
          "%s and %s would both be stored as %s".formatted(event, other, type.name()));
    }
  }

  Optional<StoredEvents.Type> typeOf(Class<?> event) {
    return Optional.ofNullable(types.get(event));
  }

  Optional<Class<?>> classOf(String name) {
    return Optional.ofNullable(classes.get(name));
  }
}
