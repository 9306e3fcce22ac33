package fr.palmares.results.pressrelease;

import java.util.regex.Pattern;

/**
 * Text as Markdown shows it: whatever it holds, it stays text, and on its line.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#backslash-escapes">CommonMark</a>, and what
 *     GitHub adds to it: tables, strikethrough, bare addresses
 */
final class Markdown {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What means something wherever it stands. */
  private static final Pattern SIGN =
      Pattern.compile("[\\\\`*_\\[\\]<>#|~]|&(?=#?\\w+;)|:(?=//)|(?<=\\bwww)\\.");

  /** What means something at the beginning of a line, where a name may stand. */
  private static final Pattern FIRST = Pattern.compile("^[-+=]|(?<=^\\d{1,9})[.)]");

  private Markdown() {}

  static String escaped(String text) {
    String line = BLANKS.matcher(text.strip()).replaceAll(" ");
    return FIRST.matcher(SIGN.matcher(line).replaceAll("\\\\$0")).replaceAll("\\\\$0");
  }
}
