package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.edition.Applicant;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.Word;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a possible conflict of interest rests on, the strongest first. */
public enum Ground implements Word {
  /** Somebody put it on record, as a declaration or a recusal. */
  DECLARED,
  /**
   * The juror works for the authority that applies, is elected in it or advises it; or for one that
   * went on in it, or that it went on in.
   */
  SAME_AUTHORITY,
  /** Juror and authority come from one region. */
  SAME_REGION;

  /**
   * The conflict that a juror's affiliations suggest. It is a suggestion: a person confirms it or
   * dismisses it.
   *
   * @param regions whether one region is ground enough
   */
  public static Optional<Ground> between(Juror juror, Applicant applicant, boolean regions) {
    List<AuthorityId> affiliations =
        Objects.requireNonNullElse(juror.affiliations(), List.<AuthorityId>of());
    if (affiliations.stream().anyMatch(applicant::is)) {
      return Optional.of(SAME_AUTHORITY);
    }
    boolean sameRegion = juror.region() != null && juror.region().equals(applicant.region());
    return regions && sameRegion ? Optional.of(SAME_REGION) : Optional.empty();
  }

  @Override
  public String toString() {
    return text();
  }
}
