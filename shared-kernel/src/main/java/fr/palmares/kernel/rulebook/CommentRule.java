package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import java.util.Locale;

/** When a juror's score on a criterion needs a comment. */
public enum CommentRule implements Scalar {
  NEVER,
  /** With no points or with all of them. */
  EXTREMES,
  ALWAYS;

  /** Whether these points, of so many at most, need a comment. */
  public boolean demands(Points given, Points max) {
    return this == ALWAYS
        || (this == EXTREMES && (given.equals(Points.ZERO) || given.compareTo(max) == 0));
  }

  public static CommentRule of(String text) {
    for (CommentRule rule : values()) {
      if (rule.text().equals(text)) {
        return rule;
      }
    }
    throw Refusal.invalid(
        "invalid-value", "comment", "'%s' is not one of never, extremes, always", text);
  }

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
