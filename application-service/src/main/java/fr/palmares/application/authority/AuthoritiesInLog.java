package fr.palmares.application.authority;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads authorities from the log itself, so that one registered a moment ago is known. */
@Component
class AuthoritiesInLog implements Authorities {

  private final Streams streams;

  AuthoritiesInLog(Streams streams) {
    this.streams = streams;
  }

  @Override
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
