package fr.palmares.application.submission;

/** Seals what was handed in. */
@FunctionalInterface
interface ReceiptSeal {

  /** SHA-256 of the canonical JSON (RFC 8785), in lower-case hexadecimal digits. */
  String fingerprint(HandedIn content);
}
