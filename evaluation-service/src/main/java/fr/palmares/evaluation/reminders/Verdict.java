package fr.palmares.evaluation.reminders;

/** What a failure to send one mail means for it, and for the others. */
enum Verdict {
  /** The server took it; only taking leave failed. */
  TAKEN,
  /** The server cannot be reached or lets nobody in: nothing of this mail, the others wait too. */
  AWAY,
  /** The server does not take this mail now (RFC 5321 §4.2.1: 4yz), or nobody knows. */
  DEFERRED,
  /** The server knows no such address, or it is none. */
  ADDRESS_REFUSED,
  /** The server takes this mail never (RFC 5321 §4.2.1: 5yz). */
  MAIL_REFUSED
}
