package fr.palmares.evaluation.deliberation.minutes;

import java.util.regex.Pattern;

/** Text as Markdown shows it, whatever signs it holds (CommonMark 2.4: backslash escapes). */
final class Markdown {

  private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}&&[^,;:'\"/?%@]]");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");

  /** Signs that turn the direction of what follows. */
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private Markdown() {}

  /** One line of text in which nothing is markup, no HTML either. */
  static String text(String text) {
    String line = BLANKS.matcher(TURNS.matcher(text).replaceAll("")).replaceAll(" ").strip();
    return SIGNS.matcher(line).replaceAll("\\\\$0");
  }
}
