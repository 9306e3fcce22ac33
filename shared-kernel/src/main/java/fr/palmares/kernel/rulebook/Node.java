package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.Name;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object in a document, with its place. What cannot be read is noted, and reading goes on. */
final class Node {

  private static final int LONGEST_NAME = 300;

  private final Map<?, ?> fields;
  private final String pointer;
  private final List<Violation> violations;
  private final Set<String> known = new TreeSet<>();
  private final List<Node> within = new ArrayList<>();

  Node(Map<?, ?> fields, String pointer, List<Violation> violations) {
    this.fields = fields;
    this.pointer = pointer;
    this.violations = violations;
  }

  void violation(String field, String message) {
    violations.add(new Violation(pointer + "/" + field, message));
  }

  boolean has(String field) {
    known.add(field);
    return fields.get(field) != null;
  }

  /**
   * Notes every field that nobody has asked for, here and below: it would be sealed without meaning
   * anything.
   */
  void noteUnknown() {
    for (Object field : fields.keySet()) {
      String name = String.valueOf(field);
      if (!known.contains(name)) {
        violation(name, "means nothing here: " + Spelling.suggestion(name, known));
      }
    }
    within.forEach(Node::noteUnknown);
  }

  private Node inside(Map<?, ?> map, String at) {
    Node node = new Node(map, at, violations);
    within.add(node);
    return node;
  }

  boolean isObject(String field) {
    known.add(field);
    return fields.get(field) instanceof Map;
  }

  boolean flag(String field) {
    known.add(field);
    if (fields.get(field) instanceof Boolean flag) {
      return flag;
    }
    violation(field, "expected true or false");
    return false;
  }

  /** An object of free keys, in the document's order. */
  <K, V> Map<K, V> entries(String field, Function<String, K> key, Function<String, V> value) {
    Map<K, V> entries = new LinkedHashMap<>();
    known.add(field);
    if (has(field) && !isObject(field)) {
      violation(field, "expected an object");
    }
    if (fields.get(field) instanceof Map<?, ?> map) {
      map.forEach(
          (name, content) -> {
            String at = pointer + "/" + field + "/" + name;
            K read = read(name, at, key);
            V written = read(content, at, value);
            if (read != null && written != null) {
              entries.put(read, written);
            }
          });
    }
    return entries;
  }

  String text(String field) {
    return scalar(field, Function.identity(), "");
  }

  /** What is shown as a name. */
  String name(String field) {
    return scalar(field, text -> Name.readable(text, field, LONGEST_NAME), "");
  }

  String textOr(String field, String absent) {
    return scalarOr(field, Function.identity(), absent);
  }

  <T> T scalar(String field, Function<String, T> read, T unreadable) {
    if (!has(field)) {
      violation(field, "is missing");
      return unreadable;
    }
    T value = read(fields.get(field), pointer + "/" + field, read);
    return value == null ? unreadable : value;
  }

  <T> T scalarOr(String field, Function<String, T> read, T absent) {
    return has(field) ? scalar(field, read, absent) : absent;
  }

  /** A list of scalars; one scalar alone counts as a list of one, nothing as an empty list. */
  <T> List<T> scalars(String field, Function<String, T> read) {
    if (!has(field)) {
      return List.of();
    }
    List<?> items = fields.get(field) instanceof List<?> list ? list : List.of(scalarOf(field));
    List<T> values = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      T value = read(items.get(i), pointer + "/" + field + "/" + i, read);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Object scalarOf(String field) {
    Object value = fields.get(field);
    return value == null ? "" : value;
  }

  private <T> @Nullable T read(@Nullable Object value, String at, Function<String, T> read) {
    if (value == null || value instanceof Map || value instanceof List) {
      violations.add(new Violation(at, "expected a text or a number"));
      return null;
    }
    if (value instanceof String text && text.isBlank()) {
      violations.add(new Violation(at, "is empty"));
      return null;
    }
    try {
      return read.apply(value instanceof Number number ? plain(number) : value.toString());
    } catch (Refusal refusal) {
      violations.add(new Violation(at, refusal.sentence()));
    } catch (NumberFormatException e) {
      violations.add(new Violation(at, "'" + value + "' is not a whole number"));
    }
    return null;
  }

  /** Without an exponent, whatever type the parser has chosen. */
  private static String plain(Number number) {
    return new BigDecimal(number.toString()).toPlainString();
  }

  @Nullable Instant instant(String field, Function<String, Instant> read) {
    if (!has(field)) {
      return null;
    }
    try {
      return read.apply(String.valueOf(fields.get(field)));
    } catch (DateTimeException e) {
      violation(
          field,
          "expected a date between 1900 and 2199, as 2022-10-14 or 2022-10-14T23:59:59+02:00");
      return null;
    }
  }

  Node child(String field) {
    if (!has(field)) {
      violation(field, "is missing");
    }
    return childOr(field);
  }

  Node childOr(String field) {
    known.add(field);
    Object value = fields.get(field);
    if (value != null && !(value instanceof Map)) {
      violation(field, "expected an object");
    }
    // An absent child was reported, or may be absent: what is missing in it is not news.
    return value instanceof Map<?, ?> map
        ? inside(map, pointer + "/" + field)
        : new Node(Map.of(), pointer + "/" + field, new ArrayList<>());
  }

  List<Node> children(String field) {
    List<Node> children = childrenOr(field);
    if (children.isEmpty() && !(has(field) && !(fields.get(field) instanceof List))) {
      violation(field, "needs at least one entry");
    }
    return children;
  }

  List<Node> childrenOr(String field) {
    known.add(field);
    Object value = fields.get(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      violation(field, "expected a list");
      return List.of();
    }
    List<Node> children = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = pointer + "/" + field + "/" + i;
      if (list.get(i) instanceof Map<?, ?> map) {
        children.add(inside(map, at));
      } else {
        violations.add(new Violation(at, "expected an object"));
      }
    }
    return children;
  }
}
