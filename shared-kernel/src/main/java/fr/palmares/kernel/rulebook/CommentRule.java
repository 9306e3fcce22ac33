package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.Points;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;

/** When a juror's score on a criterion needs a comment. */
public enum CommentRule implements Word {
  NEVER,
  /** With the fewest points or with the most. */
  EXTREMES,
  ALWAYS;

  /** Whether these points, of so many at least and at most, need a comment. */
  boolean demands(Points given, Points least, Points max) {
    return this == ALWAYS
        || (this == EXTREMES && (given.compareTo(least) == 0 || given.compareTo(max) == 0));
  }

  public static CommentRule of(String text) {
    return Scalar.oneOf(values(), text, "comment");
  }

  @Override
  public String toString() {
    return text();
  }
}
