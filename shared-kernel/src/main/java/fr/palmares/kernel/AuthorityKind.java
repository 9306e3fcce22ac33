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
    for (AuthorityKind kind : values()) {
      if (kind.text().equals(text)) {
        return kind;
      }
    }
    throw Refusal.invalid(
        "invalid-value",
        "kind",
        "'%s' is not a kind of local authority: commune, epci, syndicat, departement, region, autre",
        text);
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
