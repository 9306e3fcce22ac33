package fr.palmares.eventing.json;

import fr.palmares.kernel.Instants;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read from outside holds what it promises: a record's component that is not
 * {@code @Nullable} is there, however deep, a text is text and an instant one of {@link Instants}:
 * what PostgreSQL cannot hold would park its stream for good if it entered the log.
 */
public final class Whole {

  private Whole() {}

  /** What is missing or unreadable, and where. */
  public static final class NotWhole extends IllegalArgumentException {
    private final String rule;
    private final String path;

    NotWhole(String rule, String path, String message) {
      super(message);
      this.rule = rule;
      this.path = path;
    }

    /** {@code missing-field}, {@code unreadable-text} or {@code instant-out-of-range}. */
    public String rule() {
      return rule;
    }

    /** Where, as {@code sponsor.name} or {@code jurors[2]}. */
    public String path() {
      return path;
    }
  }

  /**
   * Walks through all of it.
   *
   * @throws NotWhole at the first fault
   */
  public static void check(@Nullable Object value) {
    check(value, "");
  }

  private static void check(@Nullable Object value, String path) {
    if (value instanceof String text) {
      checkText(text, path);
    } else if (value instanceof Instant instant) {
      checkInstant(instant, path);
    } else if (value instanceof Collection<?> items) {
      int index = 0;
      for (Object item : items) {
        String at = path + "[" + index++ + "]";
        checkThere(item, at);
        check(item, at);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> checkEntry(String.valueOf(key), item, path));
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        checkComponent(value, component, join(path, component.getName()));
      }
    }
  }

  private static void checkEntry(String key, @Nullable Object value, String path) {
    checkText(key, path);
    check(value, join(path, key));
  }

  private static void checkComponent(Object body, RecordComponent component, String path) {
    Object value = read(body, component);
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      checkThere(value, path);
    }
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> checkThere(item, join(path, String.valueOf(key))));
    }
    check(value, path);
  }

  private static void checkThere(@Nullable Object value, String path) {
    if (value == null) {
      throw new NotWhole("missing-field", path, "'" + path + "' is missing");
    }
  }

  private static void checkText(String text, String path) {
    if (text.indexOf('\0') >= 0 || !wellFormed(text)) {
      throw new NotWhole(
          "unreadable-text", path, "a text holds no NUL and no half of a surrogate pair");
    }
  }

  private static void checkInstant(Instant instant, String path) {
    if (!Instants.isSane(instant)) {
      throw new NotWhole(
          "instant-out-of-range", path, "a date lies between the years 1900 and 2199");
    }
  }

  private static boolean wellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= '\uDFFF');
  }

  private static @Nullable Object read(Object body, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(body);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's components can be read", e);
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
