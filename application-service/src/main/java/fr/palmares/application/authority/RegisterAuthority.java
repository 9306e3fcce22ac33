package fr.palmares.application.authority;

import fr.palmares.kernel.LocalAuthority;

/** Someone makes an authority known to the label. */
record RegisterAuthority(RegisteredAuthority entry, LocalAuthority authority) {
  RegisterAuthority(LocalAuthority authority) {
    this(new RegisteredAuthority(authority.id()), authority);
  }
}
