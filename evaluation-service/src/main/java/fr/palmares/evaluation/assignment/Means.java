package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.Scalar;
import java.util.Locale;

/** By which means jurors came to an application. */
public enum Means implements Scalar {
  BY_HAND,
  BY_FILE,
  AUTOMATIC;

  /** The means written so. */
  public static Means of(String text) {
    return Scalar.oneOf(values(), text, "means");
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
