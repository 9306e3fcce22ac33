package fr.palmares.results.evaluated;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Map;
import java.util.Set;

/** An evaluated application: whose it is, its settled points, and the rulebook it is judged by. */
public record Evaluation(
    ApplicationId application,
    LocalAuthority authority,
    Map<CriterionId, Points> settled,
    Set<CriterionId> leftOut,
    Rulebook rulebook) {
  public Evaluation {
    settled = Map.copyOf(settled);
    leftOut = Set.copyOf(leftOut);
  }

  /** What the rulebook makes of the settled points. */
  public Assessment assessment() {
    return Assessment.of(rulebook, settled, leftOut);
  }
}
