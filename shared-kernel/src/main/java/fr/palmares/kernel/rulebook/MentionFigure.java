package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What candidates for a mention are compared by: {@code points}, {@code axis.openness} …
 *
 * @param axis the axis whose share it is; null for every other kind
 */
public record MentionFigure(Kind kind, @Nullable AxisId axis) implements Scalar {

  private static final String AXIS = "axis.";

  /** What is counted. */
  public enum Kind {
    POINTS("points"),
    PERCENT("percent"),
    /** How high the level stands on its scale. */
    LEVEL("level"),
    /** Levels risen since the last participation. */
    LEVEL_STEPS("levelSteps"),
    /** Years since the last participation. */
    EDITIONS_ELAPSED("editionsElapsed"),
    /** Applications up to this one, this one included. */
    PARTICIPATIONS("participations"),
    /** How many times this level was reached, this time included. */
    TIMES_AT_LEVEL("timesAtLevel"),
    /** The share reached on one axis, in percent. */
    AXIS(MentionFigure.AXIS + "…");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  public static MentionFigure of(Kind kind) {
    return new MentionFigure(kind, null);
  }

  /** Every figure but those of axes. */
  public static List<MentionFigure> plain() {
    return Stream.of(Kind.values())
        .filter(kind -> kind != Kind.AXIS)
        .map(MentionFigure::of)
        .toList();
  }

  /**
   * Reads a figure's name.
   *
   * @throws Refusal {@code invalid-value}
   */
  public static MentionFigure of(String text) {
    if (text.startsWith(AXIS) && text.length() > AXIS.length()) {
      return new MentionFigure(Kind.AXIS, AxisId.of(text.substring(AXIS.length())));
    }
    return plain().stream()
        .filter(figure -> figure.text().equals(text))
        .findFirst()
        .orElseThrow(() -> unknown(text));
  }

  private static Refusal unknown(String text) {
    List<String> known = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      known.add(kind.text);
    }
    return Refusal.invalid(
        "invalid-value", "orderBy", "'%s' is not a known figure: %s", text, known);
  }

  @Override
  public String text() {
    return axis == null ? kind.text : AXIS + axis;
  }

  @Override
  public String toString() {
    return text();
  }
}
