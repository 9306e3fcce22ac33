package fr.palmares.results.opendata;

import fr.palmares.results.release.Standing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table, with what Table Schema calls its field descriptor.
 *
 * @param type a type of Table Schema; text is {@code string}
 * @param constraints as Table Schema names them
 * @param value the cell of a line: text, number, or null for an empty one
 */
record Column(
    String name,
    String type,
    String title,
    String description,
    Map<String, Object> constraints,
    Function<Standing, @Nullable Object> value) {

  /** The field descriptor, always in one order. */
  Map<String, Object> field() {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", name);
    field.put("type", type);
    field.put("title", title);
    field.put("description", description);
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    return field;
  }
}
