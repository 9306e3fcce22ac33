package fr.palmares.kernel;

/** How sure a juror is of a score. It is shown beside the score and weighs nothing. */
public enum Confidence implements Word {
  LOW,
  MEDIUM,
  HIGH;

  /**
   * Reads {@code low}, {@code medium} or {@code high}.
   *
   * @throws Refusal {@code invalid-value}
   */
  public static Confidence of(String text) {
    return Scalar.oneOf(values(), text, "confidence");
  }

  @Override
  public String toString() {
    return text();
  }
}
