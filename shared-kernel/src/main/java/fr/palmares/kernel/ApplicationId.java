package fr.palmares.kernel;

/**
 * One authority's application to one edition: the edition, a dash, the authority ({@link
 * #of(EditionYear, AuthorityId)}), so that an authority has one per edition.
 */
public record ApplicationId(String text) implements Scalar {
  public ApplicationId {
    Scalar.check(text, "application", "[0-9]{4}-[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,120}");
  }

  public static ApplicationId of(String text) {
    return new ApplicationId(text);
  }

  /** The only application that this authority can have in this edition. */
  public static ApplicationId of(EditionYear edition, AuthorityId authority) {
    return new ApplicationId(edition + "-" + authority);
  }

  /** The edition applied to. */
  public EditionYear edition() {
    return EditionYear.of(text.substring(0, 4));
  }

  /** The authority that applies. */
  public AuthorityId authority() {
    return AuthorityId.of(text.substring(5));
  }

  @Override
  public String toString() {
    return text;
  }
}
