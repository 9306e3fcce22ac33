package fr.palmares.results.badge;

import fr.palmares.results.release.Release;
import fr.palmares.results.release.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a badge says and where.
 *
 * @param title all that the badge says, in short
 * @param description the same in a sentence, with the full name
 * @param steps a bar for each level of the scale, filled up to the one reached
 */
record Badge(
    String title,
    String description,
    String edition,
    List<Line> label,
    List<Line> level,
    List<Line> authority,
    List<Line> mentions,
    List<Step> steps) {

  private static final int WIDTH = 320;

  /**
   * A line of text and where it stands. A wide one is drawn as wide as there is room, whatever font
   * the reader has.
   */
  record Line(String text, int y, boolean wide) {}

  /** One of the bars that show how high the level stands. */
  record Step(int x, int width, boolean reached) {}

  static Badge of(Release release, Standing standing) {
    String year = release.edition().text();
    List<String> mentions = standing.mentions().stream().map(mention -> mention.name()).toList();
    String awards =
        standing.level() == null
            ? String.join(", ", mentions)
            : standing.levelName() + (mentions.isEmpty() ? "" : ", " + String.join(", ", mentions));
    return new Badge(
        "%s %s : %s".formatted(release.label(), year, awards),
        "%s : %s".formatted(standing.authority().name(), awards),
        year,
        lines(release.label(), 32, 2, 34, 17),
        standing.level() == null ? List.of() : lines(standing.levelName(), 16, 1, 114, 34),
        lines(standing.authority().name(), 28, 2, 162, 19),
        lines(String.join(", ", mentions), 40, 1, 208, 14),
        steps(release.scale().levels().size(), release.scale().rank(standing.level())));
  }

  private static List<Line> lines(String text, int width, int most, int y, int size) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.isBlank() ? List.<String>of() : Lines.of(text, width, most)) {
      lines.add(new Line(line, y + (size + 3) * lines.size(), width(line, size) > WIDTH));
    }
    return lines;
  }

  /** About how wide a sans-serif font draws this, in pixels: rather too wide. */
  private static double width(String text, int size) {
    return text.codePoints().mapToDouble(c -> size * (isNarrow(c) ? 0.58 : 0.95)).sum();
  }

  private static boolean isNarrow(int c) {
    return c < 0x250 && !Character.isUpperCase(c) && "mw@%".indexOf(c) < 0;
  }

  private static List<Step> steps(int levels, int reached) {
    int pitch = WIDTH / Math.max(1, levels);
    return IntStream.range(0, levels)
        .mapToObj(i -> new Step(20 + i * pitch, Math.max(1, pitch - 6), i < reached))
        .toList();
  }
}
