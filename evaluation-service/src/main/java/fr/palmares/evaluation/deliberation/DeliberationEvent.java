package fr.palmares.evaluation.deliberation;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the jury settles about one application. Stream: one an application. */
public sealed interface DeliberationEvent {

  ApplicationId application();

  /**
   * The jury settled the points of a criterion; a later one replaces it until the application is
   * evaluated.
   *
   * @param method the rulebook's aggregation, {@value #BY_VOTE}, or {@value #NOT_APPLICABLE}, then
   *     with no points
   * @param reason why the jury voted, or settled it anew; null when the aggregation stands
   * @param ballot how the jury voted; null where it was not counted
   * @param dissents who does not share it; null and empty are the same
   * @param sitting the sitting at which it was settled; null where the jury never met
   * @param takingPart who was in the room for this file; null where it was stored before it told
   */
  record CriterionSettled(
      ApplicationId application,
      CriterionId criterion,
      Points points,
      String method,
      @Nullable String reason,
      @Nullable Ballot ballot,
      @Nullable List<Dissent> dissents,
      @Nullable Integer sitting,
      @Nullable List<JurorId> takingPart)
      implements DeliberationEvent {

    /** The method of a criterion on which the jury decided otherwise than its scores. */
    public static final String BY_VOTE = "vote";

    /** The method of a criterion that the jury found not to apply. */
    public static final String NOT_APPLICABLE = "not-applicable";

    public CriterionSettled {
      dissents = dissents == null || dissents.isEmpty() ? null : List.copyOf(dissents);
      takingPart = takingPart == null ? null : List.copyOf(takingPart);
    }

    /** Who was in the room for this file, as far as it is known. */
    List<JurorId> room() {
      return takingPart == null ? List.of() : takingPart;
    }

    boolean applies() {
      return !method.equals(NOT_APPLICABLE);
    }

    boolean byScores() {
      return applies() && !method.equals(BY_VOTE);
    }
  }

  /**
   * Every criterion is settled.
   *
   * @param total the weighted total under {@code rulebookVersion}
   * @param withoutSheet the jurors, not recused, who never handed in a sheet
   * @param leftOut criteria that do not apply; null where it was stored before there were any
   */
  record ApplicationEvaluated(
      ApplicationId application,
      Map<CriterionId, Points> settled,
      Points total,
      int rulebookVersion,
      List<JurorId> withoutSheet,
      @Nullable List<CriterionId> leftOut)
      implements DeliberationEvent {
    public ApplicationEvaluated {
      leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
      settled = Map.copyOf(settled);
      withoutSheet = List.copyOf(withoutSheet);
    }
  }

  /**
   * Somebody proposed to depart from the computed level; a second person has to approve.
   *
   * @param computed what the rulebook gives; null for no level
   * @param level what is proposed instead; null for no level
   */
  record DepartureProposed(
      ApplicationId application,
      @Nullable LevelId computed,
      @Nullable LevelId level,
      String reason,
      ActorId by)
      implements DeliberationEvent {}

  /** A second person approved: the jury departs from the computed level. */
  record DepartureApproved(
      ApplicationId application,
      @Nullable LevelId computed,
      @Nullable LevelId level,
      String reason,
      ActorId proposedBy,
      ActorId approvedBy)
      implements DeliberationEvent {}

  /** The proposed departure was turned down, or withdrawn. */
  record DepartureRejected(ApplicationId application, String reason, ActorId by)
      implements DeliberationEvent {}
}
