package fr.palmares.evaluation.disagreement;

import fr.palmares.evaluation.disagreement.Agreement.Unit;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What several files tell of a jury, in figures for people.
 *
 * @param severity who gives more than the others and who less
 * @param agreement how well the jury agrees
 */
public record JuryFigures(Measured<JurorSeverity> severity, JuryAgreement agreement) {

  /**
   * How far a juror is from the others of the same files; above 0 is more generous.
   *
   * @param points a file, in weighted points
   * @param percent of what could be given
   * @param files how many files it rests on
   */
  public record JurorSeverity(JurorId juror, BigDecimal points, BigDecimal percent, int files) {}

  /**
   * Krippendorff's alpha.
   *
   * @param jury over all files and criteria, points as a share of the criterion's maximum; null
   *     where nothing differs or nothing can be compared
   * @param criteria over all files, criterion by criterion
   */
  public record JuryAgreement(
      Method method, @Nullable BigDecimal jury, List<CriterionAgreement> criteria) {
    public JuryAgreement {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * The agreement on one criterion.
   *
   * @param alpha null where nothing differs, or fewer than two files can be compared
   * @param files on how many files it was scored by two jurors or more
   */
  public record CriterionAgreement(CriterionId criterion, @Nullable BigDecimal alpha, int files) {}

  /** The figures of these files, and of no others. */
  public static JuryFigures of(Collection<FileScores> files, Rulebook rulebook) {
    return of(files, rulebook, Severity.among(files, rulebook));
  }

  static JuryFigures of(
      Collection<FileScores> files, Rulebook rulebook, Map<JurorId, Severity> severities) {
    return new JuryFigures(
        new Measured<>(Severity.METHOD, severities(severities)), agreement(files, rulebook));
  }

  private static List<JurorSeverity> severities(Map<JurorId, Severity> severities) {
    return severities.entrySet().stream()
        .filter(entry -> entry.getValue().files() > 0)
        .sorted(Comparator.comparing(entry -> entry.getKey().text()))
        .map(entry -> severity(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static JurorSeverity severity(JurorId juror, Severity severity) {
    return new JurorSeverity(
        juror,
        severity.points().rounded(FileFigures.PLACES),
        severity.percent().rounded(FileFigures.PLACES),
        severity.files());
  }

  private static JuryAgreement agreement(Collection<FileScores> files, Rulebook rulebook) {
    List<Unit> all = new ArrayList<>();
    List<CriterionAgreement> criteria = new ArrayList<>();
    for (Criterion criterion : rulebook.criteria()) {
      List<Unit> units = units(files, criterion);
      criteria.add(agreement(criterion, units));
      Rational share = Rational.of(1).over(criterion.max().value());
      units.forEach(unit -> all.add(unit.times(share)));
    }
    return new JuryAgreement(Agreement.METHOD, alpha(all), criteria);
  }

  /** One file alone tells nothing of agreement: its scores are compared with themselves. */
  private static CriterionAgreement agreement(Criterion criterion, List<Unit> units) {
    return new CriterionAgreement(
        criterion.id(), units.size() < 2 ? null : alpha(units), units.size());
  }

  private static List<Unit> units(Collection<FileScores> files, Criterion criterion) {
    return files.stream()
        .map(file -> Unit.of(file.valuesOn(criterion)))
        .filter(unit -> unit.count() > 1)
        .toList();
  }

  private static @Nullable BigDecimal alpha(List<Unit> units) {
    return Agreement.alphaOf(units).map(alpha -> alpha.rounded(FileFigures.PLACES)).orElse(null);
  }
}
