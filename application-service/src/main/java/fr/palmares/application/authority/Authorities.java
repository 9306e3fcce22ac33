package fr.palmares.application.authority;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;

/** The register as its own events tell, for commands on other streams. */
public interface Authorities {

  /**
   * The authority as registered.
   *
   * @throws Refusal {@code unknown-authority}
   */
  LocalAuthority authority(AuthorityId id);
}
