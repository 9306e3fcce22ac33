package fr.palmares.kernel;

/** The nine digits under which INSEE registers a public body (Code de commerce, art. R123-221). */
public record Siren(String text) implements Scalar {
  public Siren {
    Scalar.check(text, "siren", "[0-9]{9}");
  }

  public static Siren of(String text) {
    return new Siren(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
