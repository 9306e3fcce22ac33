package fr.palmares.application.authority;

import fr.palmares.kernel.AuthorityId;

/** The organizer learns that an authority went on in another one. */
record MergeAuthority(RegisteredAuthority entry, AuthorityId into, String reason) {
  MergeAuthority(AuthorityId authority, AuthorityId into, String reason) {
    this(new RegisteredAuthority(authority), into, reason);
  }
}
