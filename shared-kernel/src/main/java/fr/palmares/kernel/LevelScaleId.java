package fr.palmares.kernel;

/** A level scale. Levels compare on one scale only. */
public record LevelScaleId(String text) implements Scalar {
  public LevelScaleId {
    Scalar.check(text, "level-scale", "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,120}");
  }

  public static LevelScaleId of(String text) {
    return new LevelScaleId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
