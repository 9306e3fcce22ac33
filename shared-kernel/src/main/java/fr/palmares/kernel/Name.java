package fr.palmares.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names that people choose: any script, spaces and signs included. */
public final class Name {

  private static final int LONGEST = 121;

  /** Compiled once: every name in every event that is read goes through it. */
  private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]+");

  /** As {@link #VISIBLE}, with what joins and parts letters in Persian and in Indian scripts. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?:[\\u200C\\u200D]*[^\\p{C}\\p{Zl}\\p{Zp}])+[\\u200C\\u200D]*");

  private Name() {}

  /**
   * A name in one spelling (Unicode NFC), up to 121 characters. What stands in a path has to be
   * encoded.
   *
   * @return the name as it is kept
   * @throws Refusal {@code invalid-value}, naming the field
   */
  static String of(String text, String field) {
    return of(text, field, LONGEST);
  }

  /** As {@link #of(String, String)}, up to {@code longest} characters. */
  static String of(String text, String field, int longest) {
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
    if (!VISIBLE.matcher(name).matches()
        || !name.equals(name.strip())
        || name.equals(".")
        || name.equals("..")) {
      throw Refusal.invalid(
          "invalid-value",
          field,
          "'%s' is not a valid %s: no control characters, no blanks at its ends, more than a dot",
          name.replaceAll("\\p{C}", "\uFFFD"),
          field);
    }
    return name;
  }

  /**
   * What is called so in public: one line of text that looks as it is written, without control
   * characters or such as turn the direction of writing.
   *
   * @return the text as it came
   * @throws Refusal {@code unreadable-name}, naming the field
   */
  public static String readable(String text, String field, int longest) {
    if (text.length() > longest || !WRITTEN.matcher(text).matches()) {
      throw Refusal.invalid(
          "unreadable-name",
          field,
          "a name is one line of at most %d characters, without control characters and such as"
              + " turn the direction of writing",
          longest);
    }
    return text;
  }
}
