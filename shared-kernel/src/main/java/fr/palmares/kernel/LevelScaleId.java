package fr.palmares.kernel;

/** A level scale. Levels compare on one scale only. */
public record LevelScaleId(String text) implements Scalar {
  public LevelScaleId {
    text = Name.of(text, "level-scale");
  }

  public static LevelScaleId of(String text) {
    return new LevelScaleId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
