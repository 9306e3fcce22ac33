package fr.palmares.results.progression;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Rational;
import fr.palmares.results.progression.Measured.Mark;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a result moved between two editions, and what of it is the applicant's own doing: on
 * criteria that are the same, counted both times as the later rulebook counts them. All the rest
 * comes from the rubric. Exactly: {@code total = likeForLike + rubric}.
 *
 * @param likeForLike null when no criterion that is the same applied both times
 * @param effects what comes from the rubric, by cause, only what is not zero
 */
record Change(Rational total, @Nullable Rational likeForLike, Map<Effect, Rational> effects) {

  /** What comes from the rubric. */
  Rational rubric() {
    return effects.values().stream().reduce(Rational.ZERO, Rational::plus);
  }

  /** From one edition's result to a later one's, in their units. */
  static Change between(Measured then, Measured now, Correspondence criteria) {
    Rational likeForLike = null;
    Map<Effect, Rational> came = new EnumMap<>(Effect.class);
    Map<Effect, Rational> went = new EnumMap<>(Effect.class);
    Set<CriterionId> compared = new HashSet<>();
    for (Map.Entry<CriterionId, Mark> reached : now.marks().entrySet()) {
      Mark mark = reached.getValue();
      CriterionId former = criteria.same().get(reached.getKey());
      Mark before = former == null ? null : then.marks().get(former);
      if (former == null || before == null) {
        Effect effect = criteria.came().getOrDefault(reached.getKey(), Effect.NEW);
        came.merge(effect, mark.reached(), Rational::plus);
      } else {
        compared.add(former);
        Rational gained = mark.share().minus(before.share()).times(mark.worth());
        likeForLike = likeForLike == null ? gained : likeForLike.plus(gained);
        came.merge(Effect.REWEIGHTED, mark.worth().times(before.share()), Rational::plus);
        went.merge(Effect.REWEIGHTED, before.reached(), Rational::plus);
      }
    }
    then.marks()
        .forEach(
            (former, mark) -> {
              if (!compared.contains(former)) {
                Effect effect = criteria.went().getOrDefault(former, Effect.DROPPED);
                went.merge(effect, mark.reached(), Rational::plus);
              }
            });
    return new Change(
        now.total().minus(then.total()),
        likeForLike == null ? null : likeForLike.times(now.unit()),
        effects(then.unit(), went, now.unit(), came));
  }

  private static Map<Effect, Rational> effects(
      Rational thenUnit, Map<Effect, Rational> went, Rational nowUnit, Map<Effect, Rational> came) {
    Map<Effect, Rational> effects = new EnumMap<>(Effect.class);
    came.forEach((effect, points) -> effects.put(effect, points.times(nowUnit)));
    went.forEach(
        (effect, points) ->
            effects.merge(effect, Rational.ZERO.minus(points.times(thenUnit)), Rational::plus));
    effects.values().removeIf(effect -> effect.signum() == 0);
    return effects;
  }
}
