package fr.palmares.application.demarches;

import static java.util.Map.entry;

import fr.palmares.kernel.AuthorityKind;
import java.util.Map;
import java.util.Optional;

/** Kinds of authorities by their legal form (INSEE, catégories juridiques, level III). */
final class LegalForms {

  private static final Map<String, AuthorityKind> KINDS =
      Map.ofEntries(
          entry("7210", AuthorityKind.COMMUNE),
          entry("7220", AuthorityKind.DEPARTEMENT),
          entry("7230", AuthorityKind.REGION),
          entry("7343", AuthorityKind.EPCI), // communauté urbaine
          entry("7344", AuthorityKind.EPCI), // métropole
          entry("7346", AuthorityKind.EPCI), // communauté de communes
          entry("7348", AuthorityKind.EPCI), // communauté d'agglomération
          entry("7345", AuthorityKind.SYNDICAT), // SIVOM
          entry("7353", AuthorityKind.SYNDICAT), // SIVU
          entry("7354", AuthorityKind.SYNDICAT), // syndicat mixte fermé
          entry("7355", AuthorityKind.SYNDICAT)); // syndicat mixte ouvert

  private LegalForms() {}

  /** The kind of a body; empty for a form that tells none. */
  static Optional<AuthorityKind> kind(String code) {
    return Optional.ofNullable(KINDS.get(code));
  }
}
