package fr.palmares.kernel;

import java.util.Locale;

/** The kinds of local authorities that may apply. */
public enum AuthorityKind implements Scalar {
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
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
