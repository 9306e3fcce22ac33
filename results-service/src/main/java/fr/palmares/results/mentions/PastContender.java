package fr.palmares.results.mentions;

import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.MentionFigure;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who took part in an edition of the past.
 *
 * @param earlier its participations before, oldest first
 */
record PastContender(String authority, Participation now, List<Participation> earlier) {

  /** A figure, as far as the sources tell it: points never do. */
  Optional<Rational> figure(MentionFigure figure, LevelScale scale) {
    return switch (figure.kind()) {
      case POINTS, PERCENT, AXIS -> Optional.empty();
      case PARTICIPATIONS -> Optional.of(Rational.of(earlier.size() + 1L));
      case EDITIONS_ELAPSED -> Optional.of(Rational.of(elapsed()));
      case LEVEL -> level(scale);
      case LEVEL_STEPS -> steps(scale);
      case TIMES_AT_LEVEL ->
          now.levelKnown() && earlier.stream().allMatch(Participation::levelKnown)
              ? Optional.of(Rational.of(Progress.timesAt(now.level(), scale, earlier) + 1L))
              : Optional.empty();
    };
  }

  private Optional<Rational> level(LevelScale scale) {
    OptionalInt rank =
        now.levelKnown() ? scale.rank(now.scale(), now.level()) : OptionalInt.empty();
    return rank.isPresent() ? Optional.of(Rational.of(rank.getAsInt())) : Optional.empty();
  }

  private long elapsed() {
    return earlier.isEmpty() ? 0 : now.edition().since(earlier.get(earlier.size() - 1).edition());
  }

  private Optional<Rational> steps(LevelScale scale) {
    if (level(scale).isEmpty()) {
      return Optional.empty();
    }
    Progress progress = Progress.of(earlier, now.edition(), now.level(), scale);
    return progress.comparable() ? Optional.of(Rational.of(progress.steps())) : Optional.empty();
  }
}
