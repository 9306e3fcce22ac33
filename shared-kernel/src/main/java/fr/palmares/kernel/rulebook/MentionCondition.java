package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.rulebook.MentionFigure.Kind;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a holder of a mention fulfils: a figure, a comparison and a value, as in {@code
 * timesAtLevel >= 3} or {@code level >= gold}, or one of the sentences that stand for one.
 *
 * @param text as the rulebook writes it
 * @param level the level that it is compared with; null for every figure but the level, and there
 *     for the lowest
 * @param value what it is compared with; null for a level
 */
public record MentionCondition(
    String text,
    MentionFigure figure,
    Comparison comparison,
    @Nullable LevelId level,
    @Nullable Rational value)
    implements Scalar {

  private static final Pattern FORM = Pattern.compile("(\\S+)\\s*(>=|<=|=)\\s*(\\S+)");

  private static final Map<String, MentionCondition> SENTENCES =
      Map.of(
          "level rises since the last participation",
          steps("level rises since the last participation", 1),
          "level does not fall since the last participation",
          steps("level does not fall since the last participation", 0),
          "a level is reached",
          new MentionCondition(
              "a level is reached", MentionFigure.of(Kind.LEVEL), Comparison.AT_LEAST, null, null));

  /** How a figure is compared. */
  public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    EXACTLY("=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    private static Comparison of(String sign) {
      return sign.equals(AT_LEAST.sign) ? AT_LEAST : sign.equals(EXACTLY.sign) ? EXACTLY : AT_MOST;
    }

    /** Whether {@code a} compares so with {@code b}. */
    public boolean holds(Rational a, Rational b) {
      int order = a.compareTo(b);
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case AT_MOST -> order <= 0;
        case EXACTLY -> order == 0;
      };
    }
  }

  private static MentionCondition steps(String text, int least) {
    return new MentionCondition(
        text, MentionFigure.of(Kind.LEVEL_STEPS), Comparison.AT_LEAST, null, Rational.of(least));
  }

  /**
   * Reads a condition.
   *
   * @throws Refusal {@code invalid-value}
   */
  public static MentionCondition of(String text) {
    MentionCondition sentence = SENTENCES.get(text);
    if (sentence != null) {
      return sentence;
    }
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw Refusal.invalid(
          "invalid-value",
          "requires",
          "'%s' is not a condition such as timesAtLevel >= 3, level = gold or one of %s",
          text,
          SENTENCES.keySet().stream().sorted().toList());
    }
    MentionFigure figure = MentionFigure.of(form.group(1));
    boolean ofLevel = figure.kind() == Kind.LEVEL;
    return new MentionCondition(
        text.strip(),
        figure,
        Comparison.of(form.group(2)),
        ofLevel ? LevelId.of(form.group(3)) : null,
        ofLevel ? null : Rational.of(form.group(3)));
  }

  /** What the figure is compared with; a level by its rank on this scale. */
  public Rational threshold(LevelScale scale) {
    if (value != null) {
      return value;
    }
    return Rational.of(level == null ? 1 : scale.rank(level));
  }

  @Override
  public String toString() {
    return text;
  }
}
