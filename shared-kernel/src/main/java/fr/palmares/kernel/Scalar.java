package fr.palmares.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A value that is one piece of text outside this model: in JSON, in a path, in a column. Every
 * implementation has a static {@code of(String)} that reads what {@link #text()} writes.
 */
public interface Scalar {

  String text();

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
   * A name that people chose, in one spelling (Unicode NFC): up to 121 characters of any script,
   * spaces and signs included. What stands in a path has to be encoded.
   *
   * @return the name as it is kept
   * @throws Refusal {@code invalid-value}, naming the field
   */
  static String name(String text, String field) {
    return name(text, field, 121);
  }

  /** As {@link #name(String, String)}, up to {@code longest} characters. */
  static String name(String text, String field, int longest) {
    String name = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (name.length() > longest) {
      throw Refusal.invalid(
          "invalid-value",
          field,
          "'%s…' is not a valid %s: at most %d characters",
          name.substring(0, name.offsetByCodePoints(0, 40)),
          field,
          longest);
    }
    if (!Pattern.matches("[^\\p{C}\\p{Zl}\\p{Zp}]+", name)
        || !name.equals(name.strip())
        || Pattern.matches("\\.{1,2}", name)) {
      throw Refusal.invalid(
          "invalid-value",
          field,
          "'%s' is not a valid %s: no control characters, no blanks at its ends, more than a dot",
          name.replaceAll("\\p{C}", "\uFFFD"),
          field);
    }
    return name;
  }
}
