package fr.palmares.evaluation.deliberation.minutes;

import fr.palmares.evaluation.deliberation.casefile.CaseFile.Conflict;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Mark;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Settled;
import fr.palmares.evaluation.deliberation.sitting.held.SittingView;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the jury did, sitting by sitting and file by file.
 *
 * @param quorum how many have to be present under the rulebook in force
 * @param files that were handed in, by identifier, without those from which the reader is recused
 */
record MinutesView(
    EditionYear edition,
    String label,
    int rulebookVersion,
    int quorum,
    List<SittingView> sittings,
    List<FileMinutes> files) {

  /**
   * A file.
   *
   * @param authority what the applicant is called
   * @param standing {@code competing}, {@code withdrawn} or {@code ineligible}
   * @param criteria what was settled so far, in the rulebook's order
   * @param outcome null until it is evaluated
   */
  record FileMinutes(
      ApplicationId application,
      String authority,
      String standing,
      List<Conflict> conflicts,
      List<CriterionMinutes> criteria,
      @Nullable Outcome outcome,
      List<DepartureMinutes> departure) {}

  /**
   * A step towards another level than the computed one.
   *
   * @param levelName what the level is called, having none included; null where it is rejected
   */
  record DepartureMinutes(
      String step,
      @Nullable LevelId level,
      @Nullable String levelName,
      String reason,
      ActorId by,
      Mark mark) {}

  /** How a criterion stands, and how it was settled before. */
  record CriterionMinutes(
      CriterionId criterion, String name, Points max, Settled settled, List<Settled> earlier) {}

  /**
   * What the file was evaluated at.
   *
   * @param rulebookVersion the rulebook that computed it
   * @param computed the name of the computed level
   * @param level the name of the level that the jury decides
   */
  record Outcome(
      Points total,
      Points maximum,
      Percentage percentage,
      int rulebookVersion,
      String computed,
      String level,
      @Nullable LevelId levelId,
      Mark mark) {}
}
