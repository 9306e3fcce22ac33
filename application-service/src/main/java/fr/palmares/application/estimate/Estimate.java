package fr.palmares.application.estimate;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Requirement;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What answers may come to by the rule that the results go by, as far as answers alone can tell. An
 * answer counts as the rulebook values it; what only jurors can tell, and what is not answered,
 * counts nothing at least and the maximum at most. A juror may see any answer otherwise.
 *
 * @param notice that it is an estimate, for people
 * @param least with every criterion applying
 * @param most with every criterion applying
 * @param next the level above {@code least}; null above the highest
 * @param missing what stands between {@code least} and {@code next}
 */
record Estimate(
    String notice, Bound least, Bound most, @Nullable Named next, List<Missing> missing) {

  private static final String NOTICE =
      "Ceci est une estimation d’après vos réponses : seul le jury note, et il peut juger autrement.";

  /** A level and its name, or no level and what that is called. */
  record Named(@Nullable LevelId level, String name) {}

  /**
   * One end of what is possible.
   *
   * @param level reached at least, or at most, whatever the jury finds not to apply
   */
  record Bound(Points total, Points maximum, Percentage percentage, Named level) {}

  /**
   * A condition of the next level that the answers do not meet yet.
   *
   * @param words for people
   * @param missing in percent, or in points for {@link Requirement.Kind#POINTS}
   * @param chances where it could come from, the most first
   */
  record Missing(
      String words,
      Requirement.Kind kind,
      @Nullable AxisId axis,
      @Nullable CriterionId criterion,
      Rational required,
      Rational missing,
      List<Chance> chances) {}

  /**
   * A criterion of which another answer, or any, could bring more.
   *
   * @param gain weighted points, at most
   */
  record Chance(CriterionId criterion, String name, boolean answered, Points gain) {}

  static Estimate of(Rulebook rules, Map<CriterionId, String> answers) {
    Map<CriterionId, Range> ranges = new LinkedHashMap<>();
    rules.criteria().forEach(c -> ranges.put(c.id(), Range.of(c, answers.get(c.id()))));
    Completions completions = Completions.of(rules, ranges);
    Level least = highest(rules.levelScale(), completions::reachAtLeast);
    Level most = highest(rules.levelScale(), completions::mayReach);
    Assessment worst = completions.everything().worst();
    Level next = rules.levelScale().above(least == null ? null : least.id()).orElse(null);
    return new Estimate(
        NOTICE,
        bound(worst, least, rules.levelScale()),
        bound(completions.everything().best(), most, rules.levelScale()),
        next == null ? null : new Named(next.id(), next.name()),
        next == null
            ? List.of()
            : worst.requirements(next).stream()
                .filter(requirement -> !requirement.met())
                .map(r -> missing(r, next, rules, ranges, answers))
                .toList());
  }

  private static @Nullable Level highest(LevelScale scale, Predicate<Level> reached) {
    return scale.levels().stream().filter(reached).reduce((lower, higher) -> higher).orElse(null);
  }

  private static Bound bound(Assessment assessment, @Nullable Level level, LevelScale scale) {
    LevelId id = level == null ? null : level.id();
    return new Bound(
        assessment.total(),
        assessment.maximum(),
        assessment.percentage(),
        new Named(id, scale.name(id)));
  }

  private static Missing missing(
      Requirement requirement,
      Level next,
      Rulebook rules,
      Map<CriterionId, Range> ranges,
      Map<CriterionId, String> answers) {
    List<Chance> chances =
        Completions.about(requirement, rules).stream()
            .filter(c -> c.weight().signum() > 0 || requirement.criterion() != null)
            .filter(c -> range(c, ranges).isOpen())
            .map(c -> chance(c, range(c, ranges), answers.containsKey(c.id())))
            .sorted(Comparator.comparing(Chance::gain).reversed())
            .toList();
    return new Missing(
        FrenchWords.of(requirement, next, rules),
        requirement.kind(),
        requirement.axis(),
        requirement.criterion(),
        requirement.required(),
        requirement.missing(),
        chances);
  }

  private static Chance chance(Criterion criterion, Range range, boolean answered) {
    Points gain = new Points(range.couldBe().value().minus(range.least().value()));
    return new Chance(
        criterion.id(), criterion.name(), answered, gain.weighted(criterion.weight()));
  }

  private static Range range(Criterion criterion, Map<CriterionId, Range> ranges) {
    return ranges.getOrDefault(criterion.id(), Range.of(criterion, null));
  }
}
