package fr.palmares.results.progression;

import fr.palmares.kernel.Rational;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Change} for readers: rounded to four places, and exactly as text. Exactly, {@code total
 * = likeForLike + rubricEffect}, and the rubric's effect is the sum of its causes.
 *
 * @param likeForLike null when no criterion that is the same applied both times
 */
record Moved(
    BigDecimal total,
    @Nullable BigDecimal likeForLike,
    BigDecimal rubricEffect,
    Map<String, BigDecimal> effects,
    Exact exact) {

  /** The same figures, exact, as {@code -7/2}. */
  record Exact(Rational total, @Nullable Rational likeForLike, Rational rubricEffect) {}

  private static final int PLACES = 4;

  static Moved of(Change change) {
    Map<String, BigDecimal> effects = new TreeMap<>();
    change.effects().forEach((cause, amount) -> effects.put(cause.text(), amount.rounded(PLACES)));
    Rational likeForLike = change.likeForLike();
    return new Moved(
        change.total().rounded(PLACES),
        likeForLike == null ? null : likeForLike.rounded(PLACES),
        change.rubric().rounded(PLACES),
        effects,
        new Exact(change.total(), likeForLike, change.rubric()));
  }
}
