package fr.palmares.results.history;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Word;
import fr.palmares.kernel.rulebook.LevelScale;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * From the last participation to this one. A fall is a progress too, below zero.
 *
 * @param last null for a first application
 * @param steps levels risen; 0 unless comparable
 * @param editionsElapsed years since the last participation; 0 for a first application
 */
public record Progress(
    Comparison comparison, @Nullable Participation last, int steps, int editionsElapsed) {

  /**
   * Whether two levels can be compared: on one scale, or over two by what a rulebook declares,
   * never by guessing.
   */
  public enum Comparison implements Word {
    COMPARABLE,
    /** By the level that the later rulebook declares equivalent. */
    BY_EQUIVALENCE,
    FIRST_APPLICATION,
    LAST_LEVEL_UNKNOWN,
    OTHER_SCALE,
    /** How this participation came out is not known. */
    LEVEL_UNKNOWN,
    /** No rulebook known here orders the levels of that scale. */
    UNKNOWN_SCALE;

    public static Comparison of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * Progress is counted against the last participation before {@code edition}, however many
   * editions back.
   *
   * @param earlier participations before {@code edition}, oldest first
   * @param level what was reached now; null for no level
   */
  public static Progress of(
      List<Participation> earlier, EditionYear edition, @Nullable LevelId level, LevelScale scale) {
    if (earlier.isEmpty()) {
      return new Progress(Comparison.FIRST_APPLICATION, null, 0, 0);
    }
    return since(earlier.get(earlier.size() - 1), edition, level, scale);
  }

  /**
   * From one known participation to another one.
   *
   * @param scale that of {@code after}; null when no rulebook known here has it
   */
  public static Progress between(
      Participation before, Participation after, @Nullable LevelScale scale) {
    int elapsed = after.edition().since(before.edition());
    if (!after.levelKnown()) {
      return new Progress(Comparison.LEVEL_UNKNOWN, before, 0, elapsed);
    }
    LevelId reached = after.level();
    return scale == null || (reached != null && !scale.has(reached))
        ? new Progress(Comparison.UNKNOWN_SCALE, before, 0, elapsed)
        : since(before, after.edition(), after.level(), scale);
  }

  private static Progress since(
      Participation last, EditionYear edition, @Nullable LevelId level, LevelScale scale) {
    int elapsed = edition.since(last.edition());
    if (!last.levelKnown()) {
      return new Progress(Comparison.LAST_LEVEL_UNKNOWN, last, 0, elapsed);
    }
    OptionalInt before = scale.rank(last.scale(), last.level());
    if (before.isEmpty()) {
      return new Progress(Comparison.OTHER_SCALE, last, 0, elapsed);
    }
    return new Progress(
        last.scale().equals(scale.id()) ? Comparison.COMPARABLE : Comparison.BY_EQUIVALENCE,
        last,
        scale.rank(level) - before.getAsInt(),
        elapsed);
  }

  /** Whether {@link #steps} says anything. */
  public boolean comparable() {
    return comparison == Comparison.COMPARABLE || comparison == Comparison.BY_EQUIVALENCE;
  }

  /** How many of these participations reached the level on this scale. */
  public static int timesAt(
      @Nullable LevelId level, LevelScale scale, List<Participation> participations) {
    return (int)
        participations.stream()
            .filter(p -> p.levelKnown() && p.scale().equals(scale.id()))
            .filter(p -> Objects.equals(p.level(), level))
            .count();
  }
}
