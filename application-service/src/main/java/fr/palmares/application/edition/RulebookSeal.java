package fr.palmares.application.edition;

import fr.palmares.kernel.rulebook.Rulebook;

/** Seals a rulebook: whoever holds the fingerprint can tell whether a text is that rulebook. */
@FunctionalInterface
interface RulebookSeal {

  /** SHA-256 of the rulebook's canonical JSON (RFC 8785), in lower-case hexadecimal digits. */
  String fingerprint(Rulebook rulebook);
}
