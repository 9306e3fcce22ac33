package fr.palmares.application.authority;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;

/** The authorities known to the label, as their own events tell. */
interface Authorities extends Applicants {

  /**
   * The authority as it is called now.
   *
   * @throws Refusal {@code unknown-authority}
   */
  LocalAuthority authority(AuthorityId id);

  /** The authority, while no other merger is decided until the transaction ends. */
  Authority merging(AuthorityId into);

  /** Whether it was registered. */
  boolean isKnown(AuthorityId id);
}
