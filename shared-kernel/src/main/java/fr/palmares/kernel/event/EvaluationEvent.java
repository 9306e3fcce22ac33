package fr.palmares.kernel.event;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the jury does, published by evaluation-service. */
public sealed interface EvaluationEvent extends PublicEvent {

  EditionYear edition();

  /** An event of the edition's jury as a whole: its subject is the edition. */
  sealed interface OfEdition extends EvaluationEvent {
    @Override
    default String subject() {
      return edition().text();
    }
  }

  /** An event about one application: its subject is the application. */
  sealed interface OfApplication extends EvaluationEvent {
    ApplicationId application();

    @Override
    default String subject() {
      return application().text();
    }
  }

  /** A member of the jury and the organization they come from. */
  record Juror(JurorId id, String organization) {}

  /** The jury of the edition; a later appointment replaces it whole. */
  record JuryAppointed(EditionYear edition, List<Juror> jurors) implements OfEdition {
    public JuryAppointed {
      jurors = List.copyOf(jurors);
    }
  }

  /** Jurors may score from now on. */
  record EvaluationOpened(EditionYear edition) implements OfEdition {}

  /**
   * What is scored and settled from now on is so under a corrected rulebook; what was, stays.
   *
   * @param rulebookVersion the version that an erratum gave the rulebook
   */
  record ErratumTakenUp(EditionYear edition, int rulebookVersion) implements OfEdition {}

  /** No score is given or revised any more; deliberation may begin. */
  record EvaluationClosed(EditionYear edition) implements OfEdition {}

  /** A juror's conflict of interest with an application was declared. */
  record ConflictDeclared(
      ApplicationId application, EditionYear edition, JurorId juror, String reason)
      implements OfApplication {}

  /** The juror takes no part in this application any more (déport). */
  record JurorRecused(ApplicationId application, EditionYear edition, JurorId juror, String reason)
      implements OfApplication {}

  /**
   * A juror gave points on a criterion, first or revised.
   *
   * @param revision 0 for the first score, then counting its revisions
   * @param comment the juror's comment, may be empty
   * @param reason why it was revised; null for a first score
   * @param rulebookVersion the rulebook under which it was given
   */
  record CriterionScored(
      ApplicationId application,
      EditionYear edition,
      JurorId juror,
      CriterionId criterion,
      Points points,
      String comment,
      int revision,
      @Nullable String reason,
      int rulebookVersion)
      implements OfApplication {}

  /**
   * The jury settled the points of a criterion.
   *
   * @param method the aggregation of the rulebook, {@code vote} where the jury decided otherwise,
   *     or {@code not-applicable} where it left the criterion out, then with no points
   * @param reason why the jury decided otherwise; null when the aggregation stands
   */
  record CriterionSettled(
      ApplicationId application,
      EditionYear edition,
      CriterionId criterion,
      Points points,
      String method,
      @Nullable String reason)
      implements OfApplication {}

  /**
   * Every criterion is settled.
   *
   * @param settled the settled points, criterion by criterion, of those that apply
   * @param total the weighted total under {@code rulebookVersion}
   * @param leftOut criteria that the jury found not to apply; null and empty are the same
   */
  record ApplicationEvaluated(
      ApplicationId application,
      EditionYear edition,
      Map<CriterionId, Points> settled,
      Points total,
      int rulebookVersion,
      @Nullable List<CriterionId> leftOut)
      implements OfApplication {
    public ApplicationEvaluated {
      settled = Map.copyOf(settled);
      leftOut = leftOut == null || leftOut.isEmpty() ? null : List.copyOf(leftOut);
    }
  }
}
