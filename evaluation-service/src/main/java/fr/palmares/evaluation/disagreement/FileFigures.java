package fr.palmares.evaluation.disagreement;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the jurors are apart on one file: figures for people, rounded to four decimal places, in
 * the order of the rulebook. Criteria that nobody scored are left out.
 *
 * @param spread how far their points lie apart, criterion by criterion and together
 * @param scores each score as seen from the others'
 */
public record FileFigures(FileSpread spread, Measured<CriterionScores> scores) {

  static final int PLACES = 4;

  /**
   * How far points lie apart.
   *
   * @param file the criteria together, each as much as it weighs
   */
  public record FileSpread(Method method, SpreadFigure file, List<CriterionSpread> criteria) {
    public FileSpread {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * A spread in figures.
   *
   * @param range the most points less the fewest
   * @param meanDifference how many points two jurors differ in the mean
   * @param percent the mean difference in percent of the maximum
   */
  public record SpreadFigure(BigDecimal range, BigDecimal meanDifference, BigDecimal percent) {

    static SpreadFigure of(Spread spread, Rational maximum) {
      Rational percent =
          maximum.signum() == 0
              ? Rational.ZERO
              : spread.meanDifference().times(Rational.of(100)).over(maximum);
      return new SpreadFigure(
          spread.range().rounded(PLACES),
          spread.meanDifference().rounded(PLACES),
          percent.rounded(PLACES));
    }
  }

  /** The spread on one criterion. */
  public record CriterionSpread(CriterionId criterion, SpreadFigure spread) {}

  /** The scores on one criterion. */
  public record CriterionScores(CriterionId criterion, List<SeenScore> scores) {
    public CriterionScores {
      scores = List.copyOf(scores);
    }
  }

  /**
   * One score as seen from the others.
   *
   * @param points as the juror gave them, exact
   * @param othersMedian null where nobody else scored
   * @param modifiedZ null where it cannot be told
   * @param outlier whether it is far from the others'
   */
  public record SeenScore(
      JurorId juror,
      Points points,
      @Nullable BigDecimal othersMedian,
      @Nullable BigDecimal modifiedZ,
      boolean outlier) {

    static SeenScore of(Outlying score) {
      return new SeenScore(
          score.juror(),
          score.points(),
          rounded(score.othersMedian()),
          rounded(score.modifiedZ()),
          score.outlier());
    }
  }

  /** The figures of a file under a rulebook. */
  public static FileFigures of(FileScores file, Rulebook rulebook) {
    List<Criterion> scored =
        rulebook.criteria().stream().filter(c -> !file.on(c).isEmpty()).toList();
    return new FileFigures(
        new FileSpread(
            Spread.METHOD,
            together(file, scored),
            scored.stream().map(criterion -> spread(file, criterion)).toList()),
        new Measured<>(
            Outlying.METHOD, scored.stream().map(criterion -> scores(file, criterion)).toList()));
  }

  static SpreadFigure together(FileScores file, List<Criterion> criteria) {
    return SpreadFigure.of(file.spread(criteria), file.comparedMaximum(criteria));
  }

  private static CriterionSpread spread(FileScores file, Criterion criterion) {
    return new CriterionSpread(
        criterion.id(), SpreadFigure.of(file.spread(criterion), criterion.max().value()));
  }

  private static CriterionScores scores(FileScores file, Criterion criterion) {
    return new CriterionScores(
        criterion.id(),
        Outlying.among(file.on(criterion), criterion.max()).stream().map(SeenScore::of).toList());
  }

  private static @Nullable BigDecimal rounded(@Nullable Rational value) {
    return value == null ? null : value.rounded(PLACES);
  }
}
