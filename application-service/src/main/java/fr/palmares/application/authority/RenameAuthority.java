package fr.palmares.application.authority;

import fr.palmares.kernel.AuthorityId;

/** The organizer learns that an authority is called otherwise now. */
record RenameAuthority(RegisteredAuthority entry, String name, String reason) {
  RenameAuthority(AuthorityId authority, String name, String reason) {
    this(new RegisteredAuthority(authority), name, reason);
  }
}
