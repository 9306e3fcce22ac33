package fr.palmares.application.authority;

import fr.palmares.kernel.AuthorityId;

/** The organizer learns that the last renaming was recorded by mistake. */
record UndoRenaming(RegisteredAuthority entry, String reason) {
  UndoRenaming(AuthorityId authority, String reason) {
    this(new RegisteredAuthority(authority), reason);
  }
}
