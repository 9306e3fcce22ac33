package fr.palmares.results.pressrelease;

import java.util.List;

/** Numbers and lists in French words. */
final class French {

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

  private French() {}

  /** {@code septième}, {@code 11e}. */
  static String ordinal(int number) {
    return number <= ORDINALS.size() ? ORDINALS.get(number - 1) : number + "e";
  }

  /** {@code un an}, {@code 11 ans}; nouns take a plain plural. */
  static String count(int number, String noun) {
    String words = number >= 1 && number <= NUMBERS.size() ? NUMBERS.get(number - 1) : "" + number;
    return words + " " + noun + (number > 1 ? "s" : "");
  }

  /** {@code a, b et c}. */
  static String list(List<String> items) {
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, items.size() - 1))
            + " et "
            + items.get(items.size() - 1);
  }
}
