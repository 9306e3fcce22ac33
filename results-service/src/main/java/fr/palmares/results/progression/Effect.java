package fr.palmares.results.progression;

import fr.palmares.kernel.Scalar;
import java.util.Locale;

/** What of a change comes from the rubric, not from the applicant. */
public enum Effect implements Scalar {
  /** The criterion was not there before. */
  NEW,
  /** It lives on in none. */
  DROPPED,
  /** It is called otherwise, and not declared the same. */
  RENAMED,
  /** One criterion became several. */
  SPLIT,
  /** Several criteria became one. */
  MERGED,
  /** It is the same one and counts more or less. */
  REWEIGHTED,
  /** It is the same one, and did not apply to the applicant in one of the two editions. */
  LEFT_OUT;

  public static Effect of(String text) {
    return Scalar.oneOf(values(), text, "effect");
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
