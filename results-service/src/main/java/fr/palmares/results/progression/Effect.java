package fr.palmares.results.progression;

import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;

/** What of a change comes from the rubric, not from the applicant. */
public enum Effect implements Word {
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
  public String toString() {
    return text();
  }
}
