package fr.palmares.application.authority.reference;

/** The register's stream: there is one. */
record TheRegister() {
  @Override
  public String toString() {
    return "reference-of-authorities";
  }
}
