package fr.palmares.application.edition;

import fr.palmares.kernel.EditionYear;

/** An edition's stream: {@code edition-2022}. */
public record EditionId(EditionYear year) {
  static final String BEGINNING = "edition-";

  @Override
  public String toString() {
    return BEGINNING + year;
  }
}
