package fr.palmares.application.authority;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
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
    return load(id).known(id);
  }

  @Override
  public LocalAuthority applicant(AuthorityId id) {
    return load(id).goingOn(id);
  }

  @Override
  public Authority merging(AuthorityId into) {
    streams.lockExclusive("mergers-of-authorities");
    return load(into);
  }

  @Override
  public boolean isKnown(AuthorityId id) {
    return load(id).registered() != null;
  }

  private Authority load(AuthorityId id) {
    return streams.load(
        new RegisteredAuthority(id).toString(),
        AuthorityEvent.class,
        Authority.NONE,
        Authority::evolve);
  }
}
