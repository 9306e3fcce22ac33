package fr.palmares.results.progression;

import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;

/** By what the best progressions come first. */
public enum Ranking implements Word {
  /** Levels risen. */
  STEPS,
  /** Points gained on the criteria that are the same. */
  LIKE_FOR_LIKE;

  public static Ranking of(String text) {
    return Scalar.oneOf(values(), text, "by");
  }

  @Override
  public String toString() {
    return text();
  }
}
