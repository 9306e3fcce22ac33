package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What decides between applications of equal rank: {@code points}, {@code percent} or {@code axis
 * donnees}; more comes first.
 *
 * @param axis null for a figure of the whole application
 */
public record TieBreak(Figure figure, @Nullable AxisId axis) implements Scalar {

  /** What is compared. */
  public enum Figure {
    POINTS,
    PERCENT,
    AXIS
  }

  /** Reads {@code points}, {@code percent} or {@code axis} and its identifier. */
  public static TieBreak of(String text) {
    String[] words = text.strip().split("\\s+", 2);
    if (text.equals("points")) {
      return new TieBreak(Figure.POINTS, null);
    }
    if (text.equals("percent")) {
      return new TieBreak(Figure.PERCENT, null);
    }
    if (words.length == 2 && words[0].equals("axis")) {
      return new TieBreak(Figure.AXIS, AxisId.of(words[1]));
    }
    throw Refusal.invalid(
        "invalid-value",
        "tieBreak",
        "'%s': write points, percent or axis and its identifier",
        text);
  }

  /** The better one first. */
  public Comparator<Assessment> order() {
    return switch (figure) {
      case POINTS -> Comparator.comparing(Assessment::total).reversed();
      case PERCENT -> Comparator.comparing(Assessment::percentage).reversed();
      case AXIS -> Comparator.comparing(this::share).reversed();
    };
  }

  private Percentage share(Assessment assessment) {
    return axis == null ? Percentage.ZERO : assessment.axes().getOrDefault(axis, Percentage.ZERO);
  }

  @Override
  public String text() {
    return figure == Figure.AXIS
        ? "axis " + axis
        : figure.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
