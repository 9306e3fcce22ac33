package fr.palmares.eventing;

import fr.palmares.kernel.event.PublicEvent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which stored events are published and as what. A stored event gives at most one public event,
 * which keeps its identifier.
 */
public final class Publications {

  private final Map<Class<?>, Function<Object, @Nullable PublicEvent>> translations =
      new ConcurrentHashMap<>();

  private Publications() {}

  /** Publishes nothing yet. */
  public static Publications none() {
    return new Publications();
  }

  /**
   * Publishes every stored event of this type as what {@code translation} makes of it; null
   * publishes nothing of that one.
   */
  public <E> Publications publish(
      Class<E> stored, Function<? super E, ? extends @Nullable PublicEvent> translation) {
    translations.put(stored, event -> translation.apply(stored.cast(event)));
    return this;
  }

  /** What is published of a stored event; empty when nothing is. */
  public Optional<PublicEvent> of(Object stored) {
    return Optional.ofNullable(translations.get(stored.getClass()))
        .map(translation -> translation.apply(stored));
  }
}
