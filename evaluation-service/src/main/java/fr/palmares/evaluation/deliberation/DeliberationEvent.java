package fr.palmares.evaluation.deliberation;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the jury settles about one application. Stream: one an application. */
public sealed interface DeliberationEvent {

  ApplicationId application();

  /**
   * The jury settled the points of a criterion.
   *
   * @param method the rulebook's aggregation, {@value #BY_VOTE}, or {@value #NOT_APPLICABLE}, then
   *     with no points
   * @param reason why the jury voted; null when the aggregation stands
   */
  record CriterionSettled(
      ApplicationId application,
      CriterionId criterion,
      Points points,
      String method,
      @Nullable String reason)
      implements DeliberationEvent {

    /** The method of a criterion on which the jury decided otherwise than its scores. */
    public static final String BY_VOTE = "vote";

    /** The method of a criterion that the jury found not to apply. */
    public static final String NOT_APPLICABLE = "not-applicable";

    boolean applies() {
      return !method.equals(NOT_APPLICABLE);
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
}
