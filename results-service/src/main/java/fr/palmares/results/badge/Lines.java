package fr.palmares.results.badge;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines that fit; what is left over ends in an ellipsis. */
final class Lines {

  private Lines() {}

  /**
   * At most so many lines of at most so many characters. Words stay whole where they can, but for
   * their hyphens.
   *
   * @param width characters, 2 or more
   */
  static List<String> of(String text, int width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().replaceAll("\\s+", " ").split("(?<= )|(?<=-)", -1)) {
      int[] letters = word.strip().codePoints().toArray();
      for (int from = 0; from < letters.length; from += width) {
        String part = new String(letters, from, Math.min(width, letters.length - from));
        if (!line.isEmpty() && length(line) + length(part) > width) {
          lines.add(line.toString().strip());
          line.setLength(0);
        }
        line.append(part);
      }
      line.append(word.endsWith(" ") ? " " : "");
    }
    lines.add(line.toString().strip());
    return lines.size() <= most ? lines : shortened(lines.subList(0, most), width);
  }

  private static List<String> shortened(List<String> lines, int width) {
    List<String> kept = new ArrayList<>(lines);
    String last = kept.remove(kept.size() - 1);
    int end = last.offsetByCodePoints(0, Math.min(length(last), width - 1));
    kept.add(last.substring(0, end) + "…");
    return kept;
  }

  private static int length(CharSequence text) {
    return (int) text.codePoints().count();
  }
}
