package fr.palmares.results.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Numbers, lists and levels in French words. */
public final class French {

  private static final List<String> ORDINALS =
      List.of(
          "première",
          "deuxième",
          "troisième",
          "quatrième",
          "cinquième",
          "sixième",
          "septième",
          "huitième",
          "neuvième",
          "dixième");
  private static final List<String> NUMBERS =
      List.of("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");
  private static final String LEVEL = "niveau ";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

  private French() {}

  /** {@code septième}, {@code 11e}: of a feminine noun. */
  public static String ordinal(int number) {
    return number >= 1 && number <= ORDINALS.size() ? ORDINALS.get(number - 1) : number + "e";
  }

  /** {@code un an}, {@code 11 ans}; the noun takes a plain plural. */
  public static String count(int number, String masculine) {
    return words(number, "un") + " " + masculine + (number > 1 ? "s" : "");
  }

  /** {@code une candidature}, {@code 11 candidatures}; the noun takes a plain plural. */
  public static String countFeminine(int number, String feminine) {
    return words(number, "une") + " " + feminine + (number > 1 ? "s" : "");
  }

  private static String words(int number, String one) {
    if (number == 1) {
      return one;
    }
    return number > 1 && number <= NUMBERS.size()
        ? NUMBERS.get(number - 1)
        : Integer.toString(number);
  }

  /** {@code a, b et c}. */
  public static String list(List<String> items) {
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, items.size() - 1))
            + " et "
            + items.get(items.size() - 1);
  }

  /** With a capital at its beginning, and ended as of {@link #ended}. */
  public static String sentence(String text) {
    if (text.isBlank()) {
      return "";
    }
    String plain = ended(text);
    int first = plain.offsetByCodePoints(0, 1);
    return plain.substring(0, first).toUpperCase(Locale.FRENCH) + plain.substring(first);
  }

  /** With a full stop, unless it ends with one, or the like. */
  public static String ended(String text) {
    String plain = text.strip();
    return plain.matches("(?s).*[.!?…]") ? plain : plain + ".";
  }

  /** {@code niveau 5} for a level called "Niveau 5", {@code niveau « Or »} for one called "Or". */
  public static String level(String name) {
    return name.toLowerCase(Locale.FRENCH).startsWith(LEVEL)
        ? LEVEL + name.substring(LEVEL.length())
        : LEVEL + "« " + name + " »";
  }

  /** {@code 1er janvier 2026}, {@code 8 novembre 2031}. */
  public static String day(LocalDate day) {
    String words = DAY.format(day);
    return day.getDayOfMonth() == 1 ? words.replaceFirst("^1 ", "1er ") : words;
  }

  /** At most two decimals, with a comma. */
  public static String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.FRANCE);
    format.setMaximumFractionDigits(2);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** As in a French dictionary: accents count last. */
  public static Comparator<String> alphabetical() {
    return Collator.getInstance(Locale.FRENCH)::compare;
  }
}
