package fr.palmares.kernel;

/** The kinds of local authorities that may apply. */
public enum AuthorityKind implements Word {
  COMMUNE,
  EPCI,
  SYNDICAT,
  DEPARTEMENT,
  REGION,
  AUTRE;

  public static AuthorityKind of(String text) {
    return Scalar.oneOf(values(), text, "kind");
  }

  @Override
  public String toString() {
    return text();
  }
}
