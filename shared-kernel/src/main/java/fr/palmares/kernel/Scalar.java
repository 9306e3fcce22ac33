package fr.palmares.kernel;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value that is one piece of text outside this model: in JSON, in a path, in a column. Every
 * implementation has a static {@code of(String)} that reads what {@link #text()} writes.
 */
public interface Scalar {

  String text();

  /** A value's text, as a column takes it; null for none. */
  static @Nullable String textOf(@Nullable Scalar scalar) {
    return scalar == null ? null : scalar.text();
  }

  /**
   * Refuses text that does not match.
   *
   * @throws Refusal {@code invalid-value}, naming the field
   */
  static void check(String text, String field, String pattern) {
    if (!Pattern.matches(pattern, text)) {
      throw Refusal.invalid(
          "invalid-value", field, "'%s' is not a valid %s: it must match %s", text, field, pattern);
    }
  }

  /**
   * The one of these words that is written so.
   *
   * @throws Refusal {@code invalid-value}, naming the field and all of them
   */
  static <E extends Enum<E> & Scalar> E oneOf(E[] words, String text, String field) {
    for (E word : words) {
      if (word.text().equals(text)) {
        return word;
      }
    }
    throw Refusal.invalid(
        "invalid-value",
        field,
        "'%s' is not one of %s",
        text,
        Arrays.stream(words).map(Scalar::text).collect(Collectors.joining(", ")));
  }
}
