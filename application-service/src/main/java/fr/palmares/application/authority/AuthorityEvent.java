package fr.palmares.application.authority;

import fr.palmares.kernel.LocalAuthority;

/** What happened to an authority in the register. Stream: one per authority. */
public sealed interface AuthorityEvent {

  /** It became known to the label. */
  record LocalAuthorityRegistered(LocalAuthority authority) implements AuthorityEvent {}
}
