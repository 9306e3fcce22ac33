package fr.palmares.results.progression;

import fr.palmares.kernel.Scalar;
import java.util.Locale;

/** By what the best progressions come first. */
public enum Ranking implements Scalar {
  /** Levels risen. */
  STEPS,
  /** Points gained on the criteria that are the same. */
  LIKE_FOR_LIKE;

  public static Ranking of(String text) {
    return Scalar.oneOf(values(), text, "by");
  }

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return text();
  }
}
