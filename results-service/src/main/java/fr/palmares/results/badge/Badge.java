package fr.palmares.results.badge;

import fr.palmares.results.release.Release;
import fr.palmares.results.release.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a badge says and where: label and edition above, the level over its bars (or the mentions
 * where there is no level), the authority below.
 *
 * @param title all that the badge says, in short
 * @param description the same in a sentence, with the full name
 * @param lines from top to bottom
 * @param steps a bar for each level of the scale, filled up to the one reached
 */
record Badge(String title, String description, List<Line> lines, List<Step> steps) {

  private static final int WIDTH = 320;
  private static final int LEFT = 20;
  private static final int GAP = 6;

  /** From where to where the authority and its mentions have room. */
  private static final int LOWER_TOP = 142;

  private static final int LOWER_BOTTOM = 220;

  /**
   * A line of text and where it stands. A wide one is drawn as wide as there is room, whatever font
   * the reader has.
   *
   * @param y of its foot, in pixels
   */
  record Line(String text, int y, int size, boolean bold, boolean wide) {}

  /** One of the bars that show how high the level stands. */
  record Step(int x, int width, boolean reached) {}

  /** Lines of one size, before they have a place. */
  private record Block(List<String> lines, int size) {

    static Block of(String text, int width, int most, int size) {
      return new Block(text.isBlank() ? List.of() : Lines.of(text, width, most), size);
    }

    int height() {
      return lines.size() * (size + 3);
    }

    List<Line> from(int top, boolean bold) {
      return IntStream.range(0, lines.size())
          .mapToObj(
              i ->
                  new Line(
                      lines.get(i),
                      top + size + i * (size + 3),
                      size,
                      bold,
                      width(lines.get(i), size) > WIDTH))
          .toList();
    }
  }

  static Badge of(Release release, Standing standing) {
    String mentions =
        String.join(", ", standing.mentions().stream().map(mention -> mention.name()).toList());
    boolean leveled = standing.level() != null;
    String awards =
        leveled ? standing.levelName() + (mentions.isEmpty() ? "" : ", " + mentions) : mentions;
    return new Badge(
        "%s %s : %s".formatted(release.label(), release.edition(), awards),
        "%s : %s".formatted(standing.authority().name(), awards),
        lines(release, standing, leveled ? mentions : "", leveled ? standing.levelName() : awards),
        leveled
            ? steps(release.scale().levels().size(), release.scale().rank(standing.level()))
            : List.of());
  }

  private static List<Line> lines(
      Release release, Standing standing, String mentions, String award) {
    List<Line> lines = new ArrayList<>();
    Block label = Block.of(release.label(), 32, 2, 17);
    lines.addAll(label.from(label.lines().size() > 1 ? 14 : 22, false));
    lines.addAll(Block.of(release.edition().text(), 32, 1, 17).from(58, false));
    lines.addAll(
        award.length() <= 16
            ? Block.of(award, 16, 1, 34).from(80, true)
            : Block.of(award, 27, standing.level() != null ? 1 : 2, 21).from(88, true));
    Block name = name(standing.authority().name());
    Block below = Block.of(mentions, 40, 1, 14);
    int gap = below.lines().isEmpty() ? 0 : 8;
    int top = LOWER_TOP + (LOWER_BOTTOM - LOWER_TOP - name.height() - gap - below.height()) / 2;
    lines.addAll(name.from(top, false));
    lines.addAll(below.from(top + name.height() + gap, false));
    return lines;
  }

  /** Large where it fits into two lines, else smaller in three. */
  private static Block name(String text) {
    Block large = Block.of(text, 28, 2, 19);
    return large.lines().get(large.lines().size() - 1).endsWith("…")
        ? Block.of(text, 38, 3, 15)
        : large;
  }

  /** About how wide Helvetica and its likes draw this, in pixels. */
  private static double width(String text, int size) {
    return size * text.codePoints().mapToDouble(Badge::width).sum();
  }

  private static double width(int c) {
    if (" fijlrtI.,:;'’!|()[]-".indexOf(c) >= 0) {
      return 0.31;
    }
    if (c >= 0x250 || "mwMW@%Œœ".indexOf(c) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(c) ? 0.72 : 0.55;
  }

  private static List<Step> steps(int levels, int reached) {
    int width = Math.max(1, (WIDTH - GAP * (levels - 1)) / Math.max(1, levels));
    int left = LEFT + (WIDTH - levels * (width + GAP) + GAP) / 2;
    return IntStream.range(0, levels)
        .mapToObj(i -> new Step(left + i * (width + GAP), width, i < reached))
        .toList();
  }
}
