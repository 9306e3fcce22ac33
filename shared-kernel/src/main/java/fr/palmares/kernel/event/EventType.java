package fr.palmares.kernel.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contract name of a public event: {@code fr.palmares.evaluation.criterion-scored.v1}.
 *
 * @param version rises only when a change is not an added optional field
 */
public record EventType(Topic topic, String word, int version, Class<? extends PublicEvent> event) {

  private static final List<EventType> ALL =
      Stream.of(Topic.values()).flatMap(EventType::ofTopic).toList();
  private static final Map<Class<? extends PublicEvent>, EventType> BY_CLASS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::event, Function.identity()));
  private static final Map<String, EventType> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

  /** Every public event there is, topic by topic. */
  public static List<EventType> all() {
    return ALL;
  }

  public static EventType of(Class<? extends PublicEvent> event) {
    EventType type = BY_CLASS.get(event);
    if (type == null) {
      throw new IllegalArgumentException(event + " is not a public event");
    }
    return type;
  }

  /** The type of this full name, if this version of the kernel knows it. */
  public static Optional<EventType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The full name, as CloudEvents' {@code type} carries it. */
  public String name() {
    return "fr.palmares." + topic.word() + "." + word + ".v" + version;
  }

  private static Stream<EventType> ofTopic(Topic topic) {
    return records(topic.events())
        .map(event -> new EventType(topic, kebab(event.getSimpleName()), 1, event));
  }

  private static Stream<Class<? extends PublicEvent>> records(Class<? extends PublicEvent> event) {
    if (event.isRecord()) {
      return Stream.of(event);
    }
    List<Class<? extends PublicEvent>> permitted = new ArrayList<>();
    for (Class<?> subclass : event.getPermittedSubclasses()) {
      permitted.add(subclass.asSubclass(PublicEvent.class));
    }
    return permitted.stream().flatMap(EventType::records);
  }

  private static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
