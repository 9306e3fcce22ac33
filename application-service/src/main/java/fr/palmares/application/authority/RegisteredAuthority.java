package fr.palmares.application.authority;

import fr.palmares.kernel.AuthorityId;

/** An authority's stream in the register: {@code authority-213801517}. */
public record RegisteredAuthority(AuthorityId authority) {
  @Override
  public String toString() {
    return "authority-" + authority;
  }
}
