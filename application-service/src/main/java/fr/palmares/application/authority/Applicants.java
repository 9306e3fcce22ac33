package fr.palmares.application.authority;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;

/** Who may apply, as the authorities' own events tell, for commands on other streams. */
public interface Applicants {

  /**
   * The authority as it is called now, with where it lies and how many live there as far as its
   * registration or the register tells.
   *
   * @throws Refusal {@code unknown-authority}, {@code authority-merged} (and into which one)
   */
  LocalAuthority applicant(AuthorityId id);
}
