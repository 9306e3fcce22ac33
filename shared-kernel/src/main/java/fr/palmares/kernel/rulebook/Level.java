package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level (niveau) and what it takes, all of it.
 *
 * @param minPercent the least share of the maximum total
 * @param minPercentPerAxis the least share of each axis's maximum
 * @param minPoints the least total; null where only shares count
 * @param gates conditions on single axes and criteria; null and empty are the same
 */
public record Level(
    LevelId id,
    String name,
    Percentage minPercent,
    Percentage minPercentPerAxis,
    @Nullable Points minPoints,
    @Nullable List<Gate> gates) {
  public Level {
    gates = gates == null || gates.isEmpty() ? null : List.copyOf(gates);
  }

  /** Its conditions on single axes and criteria. */
  public List<Gate> conditions() {
    return gates == null ? List.of() : gates;
  }
}
