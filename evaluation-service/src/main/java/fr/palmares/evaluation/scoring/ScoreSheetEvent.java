package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import org.jspecify.annotations.Nullable;

/** What happens on one juror's sheet for one application. Stream: one per juror and application. */
public sealed interface ScoreSheetEvent {

  ApplicationId application();

  JurorId juror();

  /** A conflict of interest between the juror and the application was declared. */
  record ConflictDeclared(ApplicationId application, JurorId juror, String reason)
      implements ScoreSheetEvent {}

  /** A person looked at a possible conflict of interest and found none; the juror takes part. */
  record ConflictDismissed(ApplicationId application, JurorId juror, String reason)
      implements ScoreSheetEvent {}

  /**
   * The juror takes no part in this application any more (déport); what they gave counts no more.
   */
  record JurorRecused(ApplicationId application, JurorId juror, String reason)
      implements ScoreSheetEvent {}

  /**
   * The juror gave points on a criterion.
   *
   * @param revision 0 for the first score, then 1, 2, …
   * @param comment what the juror noted with the first score; empty when nothing
   * @param reason why it was revised; null for a first score
   * @param rulebookVersion the rulebook under which it was given
   * @param confidence how sure the juror is; null when they do not say
   */
  record CriterionScored(
      ApplicationId application,
      JurorId juror,
      CriterionId criterion,
      Points points,
      String comment,
      int revision,
      @Nullable String reason,
      int rulebookVersion,
      @Nullable Confidence confidence)
      implements ScoreSheetEvent {}

  /**
   * The juror gave no points on a criterion.
   *
   * @param comment why the juror abstains
   * @param revision 0 on a first sheet, then counting the revisions of this criterion
   * @param reason why earlier points were taken back; null on a first sheet
   * @param rulebookVersion the rulebook under which the juror abstained
   */
  record CriterionAbstained(
      ApplicationId application,
      JurorId juror,
      CriterionId criterion,
      String comment,
      int revision,
      @Nullable String reason,
      int rulebookVersion)
      implements ScoreSheetEvent {}
}
