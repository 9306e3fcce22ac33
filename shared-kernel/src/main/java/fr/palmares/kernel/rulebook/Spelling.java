package fr.palmares.kernel.rulebook;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/** What somebody meant who mistyped a word. */
final class Spelling {

  private static final int LONGEST = 40;

  private Spelling() {}

  /** The known word that is written nearly so; all of them where none is. */
  static String suggestion(String written, Set<String> known) {
    return known.stream()
        .filter(word -> isNear(written, word))
        .min(Comparator.comparingInt(word -> distance(written, word)))
        .map(word -> "did you mean '" + word + "'?")
        .orElse("known are " + String.join(", ", known));
  }

  /** Two slips at most, in a word that has letters enough left to tell. */
  private static boolean isNear(String written, String word) {
    return written.length() <= LONGEST
        && distance(written, word) <= Math.min(2, (word.length() - 1) / 2);
  }

  /** How many letters are too many, missing or others (Levenshtein), whatever their case. */
  private static int distance(String written, String word) {
    String one = written.toLowerCase(Locale.ROOT);
    String other = word.toLowerCase(Locale.ROOT);
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }
}
