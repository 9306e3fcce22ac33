package fr.palmares.evaluation.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who applies, as far as it has arrived.
 *
 * @param merged authorities that went on in this one or that it went on in, so that who works for
 *     them works for it
 * @param region INSEE code of the authority's region; null where nobody told
 */
public record Applicant(
    ApplicationId application,
    AuthorityId authority,
    Set<AuthorityId> merged,
    @Nullable String region) {
  public Applicant {
    merged = Set.copyOf(merged);
  }

  /** Whether this is the authority that applies, its past or what it went on in. */
  public boolean is(AuthorityId other) {
    return authority.equals(other) || merged.contains(other);
  }
}
