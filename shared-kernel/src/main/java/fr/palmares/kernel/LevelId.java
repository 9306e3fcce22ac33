package fr.palmares.kernel;

/** A level on its scale. An order between levels is the scale's, never the identifier's. */
public record LevelId(String text) implements Scalar {
  public LevelId {
    text = Name.of(text, "level");
  }

  public static LevelId of(String text) {
    return new LevelId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
