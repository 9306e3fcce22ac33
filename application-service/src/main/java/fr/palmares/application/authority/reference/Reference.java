package fr.palmares.application.authority.reference;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import java.util.Optional;

/** The register that was loaded last, for commands that need to know more of an authority. */
public interface Reference {

  /** What the register says of this authority. */
  Optional<LocalAuthority> known(AuthorityId id);
}
