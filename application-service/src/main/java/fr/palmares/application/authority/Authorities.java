package fr.palmares.application.authority;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register as its own events tell, for commands on other streams. */
@Component
public class Authorities {

  private final Streams streams;

  Authorities(Streams streams) {
    this.streams = streams;
  }

  /**
   * The authority as registered.
   *
   * @throws Refusal {@code unknown-authority}
   */
  public LocalAuthority authority(AuthorityId id) {
    return streams
        .<Optional<LocalAuthority>, LocalAuthorityRegistered>load(
            new RegisteredAuthority(id).toString(),
            LocalAuthorityRegistered.class,
            Optional.empty(),
            (none, registered) -> Optional.of(registered.authority()))
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "unknown-authority", "no authority '%s' is registered: register it first", id));
  }
}
