package fr.palmares.kernel.robustness;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.robustness.Flip.Kind;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How firmly a level stands: its margins, every single figure that would give another level if only
 * it were different, and the level without each juror. Exact, and decided by {@link Assessment}
 * alone: what is said here to flip a level does.
 *
 * @param level what the rulebook gives; null for none
 * @param margins the conditions of that level, and what each has to spare; empty for none
 * @param next the level above; null on the highest
 * @param missing the conditions of the level above, and what each lacks; empty on the highest
 * @param flips by kind, the nearest first
 */
public record Robustness(
    @Nullable LevelId level,
    List<Requirement> margins,
    @Nullable LevelId next,
    List<Requirement> missing,
    List<Flip> flips,
    List<WithoutJuror> withoutJurors) {

  /**
   * What it would be had this juror given no points.
   *
   * @param level null for none
   */
  public record WithoutJuror(JurorId juror, Percentage percentage, @Nullable LevelId level) {}

  public Robustness {
    margins = List.copyOf(margins);
    missing = List.copyOf(missing);
    flips = List.copyOf(flips);
    withoutJurors = List.copyOf(withoutJurors);
  }

  /** How firmly the level of this judgement stands. */
  public static Robustness of(Judgement judgement) {
    Assessment assessment = judgement.assessment();
    LevelScale scale = judgement.rulebook().levelScale();
    int rank = scale.rank(assessment.level());
    Optional<Level> next = scale.above(assessment.level());
    List<Flip> flips = new ArrayList<>();
    for (Criterion criterion : judgement.rulebook().criteria()) {
      if (!judgement.leftOut().contains(criterion.id())) {
        flips.addAll(points(judgement, criterion));
        flips.addAll(weight(judgement, criterion));
      }
    }
    flips.addAll(Thresholds.flips(judgement));
    flips.sort(
        Comparator.comparing(Flip::kind)
            .thenComparing(Flip::distance)
            .thenComparing(flip -> flip.criterion() + " " + flip.juror()));
    return new Robustness(
        assessment.level(),
        rank == 0 ? List.of() : assessment.requirements(scale.levels().get(rank - 1)),
        next.map(Level::id).orElse(null),
        next.map(assessment::requirements).orElse(List.of()),
        flips,
        judgement.jurors().stream().map(juror -> without(judgement, juror)).toList());
  }

  /** Whether the level is another one without some juror. */
  public boolean restsOnOneJuror() {
    return withoutJurors.stream().anyMatch(without -> !Objects.equals(without.level(), level));
  }

  private static WithoutJuror without(Judgement judgement, JurorId juror) {
    Assessment otherwise = judgement.without(juror).assessment();
    return new WithoutJuror(juror, otherwise.percentage(), otherwise.level());
  }

  /** The settled points of a criterion, and each juror's on it. */
  private static List<Flip> points(Judgement judgement, Criterion criterion) {
    CriterionId id = criterion.id();
    Rational least = criterion.least().value();
    Rational most = criterion.max().value();
    Function<Rational, Judgement> at = points -> judgement.with(id, new Points(points));
    Set<Rational> edges = within(Edges.of(at, Rational.ZERO, most), least, most);
    Function<Rational, @Nullable LevelId> level = points -> at.apply(points).assessment().level();
    Points settled = judgement.settled().getOrDefault(id, Points.ZERO);
    List<Flip> flips = new ArrayList<>();
    Line line = new Line(level, settled.value(), least, most, edges);
    for (Line.Change change : line.nearest()) {
      flips.add(flip(Kind.CRITERION, id, null, settled.value(), change));
    }
    Map<JurorId, Points> scores = judgement.scores().getOrDefault(id, Map.of());
    scores.forEach(
        (juror, given) -> {
          Aggregated aggregated = new Aggregated(judgement.rulebook().aggregation(), scores, juror);
          Line ofJuror =
              new Line(
                  score -> level.apply(aggregated.with(score)),
                  given.value(),
                  least,
                  most,
                  within(aggregated.edges(edges, most), least, most));
          ofJuror
              .nearest()
              .forEach(change -> flips.add(flip(Kind.SCORE, id, juror, given.value(), change)));
        });
    return flips;
  }

  private static List<Flip> weight(Judgement judgement, Criterion criterion) {
    Rational from = criterion.weight();
    Function<Rational, Judgement> at =
        weight ->
            new Judgement(
                judgement.rulebook().weighing(criterion.id(), weight),
                judgement.settled(),
                judgement.leftOut(),
                judgement.scores());
    Set<Rational> edges = Edges.of(at, Rational.of(1), Rational.of(2));
    boolean optional = mayWeighNothing(judgement, criterion);
    edges.removeIf(edge -> edge.signum() < (optional ? 0 : 1));
    Rational most = edges.stream().reduce(from, Robustness::max).plus(Rational.of(1));
    Line line =
        new Line(weight -> at.apply(weight).assessment().level(), from, Rational.ZERO, most, edges);
    return line.nearest().stream()
        .map(change -> flip(Kind.WEIGHT, criterion.id(), null, from, change))
        .toList();
  }

  /** Whether its axis, and what applies to this applicant, hold something else that counts. */
  private static boolean mayWeighNothing(Judgement judgement, Criterion criterion) {
    return judgement.rulebook().axes().stream()
            .filter(axis -> axis.criteria().contains(criterion))
            .flatMap(axis -> axis.criteria().stream())
            .anyMatch(other -> countsBeside(criterion, other))
        && judgement.rulebook().criteria().stream()
            .filter(other -> !judgement.leftOut().contains(other.id()))
            .anyMatch(other -> countsBeside(criterion, other));
  }

  private static boolean countsBeside(Criterion criterion, Criterion other) {
    return !other.id().equals(criterion.id()) && other.weight().signum() > 0;
  }

  private static Flip flip(
      Kind kind,
      CriterionId criterion,
      @Nullable JurorId juror,
      Rational from,
      Line.Change change) {
    return new Flip(
        kind, criterion, juror, null, from, change.to(), change.reach(), change.level());
  }

  private static Set<Rational> within(Set<Rational> edges, Rational least, Rational most) {
    Set<Rational> within = new TreeSet<>(edges);
    within.removeIf(edge -> edge.compareTo(least) < 0 || edge.compareTo(most) > 0);
    return within;
  }

  private static Rational max(Rational a, Rational b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
