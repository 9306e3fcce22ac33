package fr.palmares.web;

import java.util.regex.Pattern;

/** Keeps text in tables from being run by a spreadsheet (OWASP, "CSV injection"). */
public final class Formulas {

  /** What a spreadsheet would run, guarded or not. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[\\s']*[=+\\-@＝＋－＠].*");

  private Formulas() {}

  /** Text that a spreadsheet leaves alone: an apostrophe before whatever begins like a formula. */
  public static String guarded(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** The text as it was before it was {@link #guarded}. */
  public static String unguarded(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
