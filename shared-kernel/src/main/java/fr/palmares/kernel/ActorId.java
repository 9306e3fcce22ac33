package fr.palmares.kernel;

/**
 * Who acts: the subject identifier of the identity provider (OpenID Connect Core §2, sub), opaque
 * and never a name.
 */
public record ActorId(String text) implements Scalar {
  public ActorId {
    text = Name.of(text, "actor", 255);
  }

  public static ActorId of(String text) {
    return new ActorId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
