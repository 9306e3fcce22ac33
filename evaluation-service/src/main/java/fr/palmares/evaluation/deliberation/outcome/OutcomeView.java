package fr.palmares.evaluation.deliberation.outcome;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the jury settled for an application.
 *
 * @param total the weighted total, exact
 * @param withoutSheet jurors, not recused, who never handed in a sheet
 */
public record OutcomeView(
    ApplicationId application,
    List<Settled> criteria,
    Points total,
    int rulebookVersion,
    List<JurorId> withoutSheet,
    Instant time) {
  public OutcomeView {
    criteria = List.copyOf(criteria);
    withoutSheet = List.copyOf(withoutSheet);
  }

  /**
   * The settled points of a criterion.
   *
   * @param method the rulebook's aggregation, {@code vote}, or {@code not-applicable}
   * @param reason why the jury voted; null when the aggregation stands
   */
  public record Settled(
      CriterionId criterion, Points points, String method, @Nullable String reason) {}
}
