package fr.palmares.application.authority;

import fr.palmares.kernel.LocalAuthority;

/** Someone makes an authority known to the label. */
public record RegisterAuthority(RegisteredAuthority entry, LocalAuthority authority) {
  public RegisterAuthority(LocalAuthority authority) {
    this(new RegisteredAuthority(authority.id()), authority);
  }
}
