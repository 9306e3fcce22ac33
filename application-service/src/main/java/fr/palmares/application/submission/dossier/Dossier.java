package fr.palmares.application.submission.dossier;

import fr.palmares.application.submission.carryover.ToConfirm;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application with what was answered.
 *
 * @param owner who may go on with it; null for an import that nobody has taken over
 * @param status {@code draft}, {@code submitted}, {@code withdrawn} or {@code ineligible}
 * @param reason why it takes no further part; null while it does
 * @param toConfirm answers carried over from an earlier application: none counts before it is
 *     confirmed
 * @param extendedUntil until when it may move after the others' deadline; null for none
 */
public record Dossier(
    ApplicationId application,
    EditionYear edition,
    AuthorityId authority,
    @Nullable ActorId owner,
    String status,
    @Nullable String reason,
    int amendments,
    @Nullable Instant extendedUntil,
    Map<CriterionId, String> answers,
    List<Evidence> evidence,
    Map<CriterionId, ToConfirm> toConfirm) {

  /** Without what was never confirmed, hence never handed in. */
  public Dossier asHandedIn() {
    return new Dossier(
        application,
        edition,
        authority,
        owner,
        status,
        reason,
        amendments,
        extendedUntil,
        answers,
        evidence,
        Map.of());
  }

  /**
   * A piece of evidence: a link, or a file.
   *
   * @param link null for a file
   * @param size in bytes; null for a link, as are {@code mediaType} and {@code sha256}
   * @param erasedAt when the organizer had the file erased; null while it is there
   */
  public record Evidence(
      CriterionId criterion,
      String name,
      @Nullable String link,
      @Nullable String mediaType,
      @Nullable Long size,
      @Nullable String sha256,
      @Nullable Instant erasedAt) {}

  /** An application in a list. */
  public record Line(ApplicationId application, AuthorityId authority, String status) {}

  /**
   * A page of a list.
   *
   * @param next where the next page starts ({@code ?after=}); null on the last
   */
  public record Page(List<Line> applications, @Nullable ApplicationId next) {}
}
