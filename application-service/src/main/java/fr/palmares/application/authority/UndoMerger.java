package fr.palmares.application.authority;

import fr.palmares.kernel.AuthorityId;

/** The organizer learns that a merger was recorded by mistake. */
record UndoMerger(RegisteredAuthority entry, String reason) {
  UndoMerger(AuthorityId authority, String reason) {
    this(new RegisteredAuthority(authority), reason);
  }
}
