package fr.palmares.evaluation.scoring.sheets;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One juror's sheet for one application.
 *
 * @param recused whether the juror takes no part
 * @param recusalReason why; null when they take part, or where it is not the reader's to know
 * @param conflict why a conflict of interest was declared; null when none was, or as above
 * @param edits how many scores were given, first ones and revisions together
 */
public record SheetView(
    ApplicationId application,
    JurorId juror,
    boolean submitted,
    boolean recused,
    @Nullable String recusalReason,
    @Nullable String conflict,
    int edits,
    List<ScoreView> scores) {
  public SheetView {
    scores = List.copyOf(scores);
  }

  /** The sheet as the other members of the jury read it: why somebody is recused is not theirs. */
  public SheetView toJurors() {
    return new SheetView(application, juror, submitted, recused, null, null, edits, scores);
  }

  /** Whether there is anything on it. */
  public boolean tells() {
    return submitted || recused || conflict != null;
  }

  /**
   * What stands on a criterion, and what stood before.
   *
   * @param points null where the juror abstains
   * @param confidence how sure the juror is of the points; null when they do not say
   * @param reason why it was last revised; null when it never was
   * @param rulebookVersion the version that it was given under, whatever errata came since
   * @param earlier what it replaced, oldest first
   */
  public record ScoreView(
      CriterionId criterion,
      @Nullable Points points,
      boolean abstain,
      String comment,
      @Nullable Confidence confidence,
      int revision,
      @Nullable String reason,
      int rulebookVersion,
      Instant time,
      List<Earlier> earlier) {
    public ScoreView {
      earlier = List.copyOf(earlier);
    }
  }

  /** What was given and revised later; {@code reason} is null for the first of them. */
  public record Earlier(
      @Nullable Points points,
      boolean abstain,
      String comment,
      @Nullable Confidence confidence,
      int revision,
      @Nullable String reason,
      int rulebookVersion,
      Instant time) {}
}
