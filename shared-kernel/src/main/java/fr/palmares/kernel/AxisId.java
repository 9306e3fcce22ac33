package fr.palmares.kernel;

/** An axis: a group of criteria of a rubric. */
public record AxisId(String text) implements Scalar {
  public AxisId {
    text = Name.of(text, "axis");
  }

  public static AxisId of(String text) {
    return new AxisId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
