package fr.palmares.kernel;

/** A juror: the subject under which the identity provider knows them, never a name. */
public record JurorId(String text) implements Scalar {
  public JurorId {
    text = Name.of(text, "juror");
  }

  public static JurorId of(String text) {
    return new JurorId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
