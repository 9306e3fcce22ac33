package fr.palmares.kernel;

/**
 * A local authority: its SIREN where it has one, else its kind and name as a slug
 * (`syndicat-sitiv`).
 */
public record AuthorityId(String text) implements Scalar {
  public AuthorityId {
    Scalar.check(text, "authority", "[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,120}");
  }

  public static AuthorityId of(String text) {
    return new AuthorityId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
