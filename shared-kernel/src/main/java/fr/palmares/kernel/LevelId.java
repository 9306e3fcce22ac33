package fr.palmares.kernel;

/** A level on its scale. An order between levels is the scale's, never the identifier's. */
public record LevelId(String text) implements Scalar {
  public LevelId {
    Scalar.check(text, "level", "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,120}");
  }

  public static LevelId of(String text) {
    return new LevelId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
