package fr.palmares.application.authority;

import fr.palmares.application.authority.reference.Reference;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import org.springframework.stereotype.Component;

/** Reads authorities from the log itself, so that one registered a moment ago is known. */
@Component
class AuthoritiesInLog implements Authorities {

  private final Streams streams;
  private final Reference reference;

  AuthoritiesInLog(Streams streams, Reference reference) {
    this.streams = streams;
    this.reference = reference;
  }

  @Override
  public LocalAuthority authority(AuthorityId id) {
    return load(id).known(id);
  }

  @Override
  public LocalAuthority applicant(AuthorityId id) {
    LocalAuthority applicant = load(id).goingOn(id);
    return reference.known(id).map(known -> completed(applicant, known)).orElse(applicant);
  }

  /** What nobody told when it was registered, the register that was loaded since may tell. */
  private static LocalAuthority completed(LocalAuthority registered, LocalAuthority known) {
    String region = registered.region();
    Integer population = registered.population();
    return registered.in(
        region == null ? known.region() : region,
        population == null ? known.population() : population);
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
