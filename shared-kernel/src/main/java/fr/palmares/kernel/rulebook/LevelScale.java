package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The levels that an edition awards, from low to high, and the name of having none.
 *
 * @param noLevel what the outcome "no level reached" is called
 */
public record LevelScale(LevelScaleId id, String noLevel, List<Level> levels) {
  public LevelScale {
    levels = List.copyOf(levels);
  }

  /** Whether the scale has this level. */
  public boolean has(LevelId level) {
    return levels.stream().anyMatch(l -> l.id().equals(level));
  }

  /**
   * How high a level stands: 1 for the lowest, 0 for none.
   *
   * @throws Refusal {@code level-not-on-scale}
   */
  public int rank(@Nullable LevelId level) {
    return level == null ? 0 : levels.indexOf(level(level)) + 1;
  }

  /** What people call this level, or having none. */
  public String name(@Nullable LevelId level) {
    return level == null ? noLevel : level(level).name();
  }

  LevelScale drawing(Level otherwise) {
    return new LevelScale(
        id,
        noLevel,
        levels.stream().map(l -> l.id().equals(otherwise.id()) ? otherwise : l).toList());
  }

  private Level level(LevelId id) {
    return levels.stream()
        .filter(level -> level.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "level-not-on-scale",
                    "level",
                    "'%s' is not a level of this edition: %s",
                    id,
                    levels.stream().map(Level::id).toList()));
  }
}
