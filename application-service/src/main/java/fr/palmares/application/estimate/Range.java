package fr.palmares.application.estimate;

import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Criterion;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion may bring, before its weight.
 *
 * @param least what the answer is worth; the minimum where only jurors can tell, or nothing is
 *     answered
 * @param most what the answer is worth; the maximum where only jurors can tell, or nothing is
 *     answered
 * @param couldBe what the best answer would be worth
 * @param isOpen whether another answer can still bring more
 */
record Range(Points least, Points most, Points couldBe, boolean isOpen) {

  static Range of(Criterion criterion, @Nullable String answer) {
    Points best =
        criterion.asked().points().values().stream()
            .max(Comparator.naturalOrder())
            .orElse(criterion.max());
    Optional<Points> worth = answer == null ? Optional.empty() : criterion.asked().worth(answer);
    if (worth.isPresent()) {
      Points points = worth.get();
      return new Range(points, points, best, points.compareTo(best) < 0);
    }
    return new Range(criterion.least(), criterion.max(), best, answer == null);
  }
}
