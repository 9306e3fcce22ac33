package fr.palmares.kernel;

/** An axis: a group of criteria of a rubric. */
public record AxisId(String text) implements Scalar {
  public AxisId {
    Scalar.check(text, "axis", "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,120}");
  }

  public static AxisId of(String text) {
    return new AxisId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
