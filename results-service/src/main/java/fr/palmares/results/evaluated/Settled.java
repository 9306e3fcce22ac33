package fr.palmares.results.evaluated;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Map;
import java.util.Set;

/** The settled points of an application, and the rulebook it is judged by. */
public record Settled(
    Map<CriterionId, Points> points, Set<CriterionId> leftOut, Rulebook rulebook) {
  public Settled {
    points = Map.copyOf(points);
    leftOut = Set.copyOf(leftOut);
  }

  /** What the rulebook makes of them. */
  public Assessment assessment() {
    return Assessment.of(rulebook, points, leftOut);
  }
}
