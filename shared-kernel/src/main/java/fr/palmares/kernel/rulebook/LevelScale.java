package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The levels that an edition awards, from low to high, and the name of having none.
 *
 * @param noLevel what the outcome "no level reached" is called
 * @param equivalences what former scales' levels are on this one; null and empty are the same
 */
public record LevelScale(
    LevelScaleId id, String noLevel, List<Level> levels, @Nullable List<Equivalence> equivalences) {
  public LevelScale {
    levels = List.copyOf(levels);
    equivalences =
        equivalences == null || equivalences.isEmpty() ? null : List.copyOf(equivalences);
  }

  /** A scale that declares nothing of any other. */
  public LevelScale(LevelScaleId id, String noLevel, List<Level> levels) {
    this(id, noLevel, levels, null);
  }

  /**
   * What the rulebook declares of a former scale: the level here that each of its levels is worth.
   * Having none is worth having none. A level that is not named compares to nothing.
   */
  public record Equivalence(LevelScaleId scale, Map<LevelId, LevelId> levels) {
    public Equivalence {
      levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }
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

  /**
   * How high a level of any scale stands on this one: its rank, or that of the level which is
   * declared equivalent. Empty where nothing is declared: nothing is guessed.
   */
  public OptionalInt rank(LevelScaleId scale, @Nullable LevelId level) {
    if (scale.equals(id)) {
      return level == null || has(level) ? OptionalInt.of(rank(level)) : OptionalInt.empty();
    }
    return (equivalences == null ? List.<Equivalence>of() : equivalences)
        .stream()
            .filter(declared -> declared.scale().equals(scale))
            .filter(declared -> level == null || declared.levels().containsKey(level))
            .mapToInt(declared -> level == null ? 0 : rank(declared.levels().get(level)))
            .findFirst();
  }

  /** The next higher level; empty above the highest. */
  public Optional<Level> above(@Nullable LevelId level) {
    return levels.stream().skip(rank(level)).findFirst();
  }

  /** What people call this level, or having none. */
  public String name(@Nullable LevelId level) {
    return level == null ? noLevel : level(level).name();
  }

  LevelScale drawing(Level otherwise) {
    return new LevelScale(
        id,
        noLevel,
        levels.stream().map(l -> l.id().equals(otherwise.id()) ? otherwise : l).toList(),
        equivalences);
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
