package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;

/** By which means jurors came to an application. */
public enum Means implements Word {
  BY_HAND,
  BY_FILE,
  AUTOMATIC;

  /** The means written so. */
  public static Means of(String text) {
    return Scalar.oneOf(values(), text, "means");
  }

  @Override
  public String toString() {
    return text();
  }
}
