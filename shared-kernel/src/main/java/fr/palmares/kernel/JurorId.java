package fr.palmares.kernel;

/** A juror: the subject under which the identity provider knows them, never a name. */
public record JurorId(String text) implements Scalar {
  public JurorId {
    Scalar.check(text, "juror", "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,120}");
  }

  public static JurorId of(String text) {
    return new JurorId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
