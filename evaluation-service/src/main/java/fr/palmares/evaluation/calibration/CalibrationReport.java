package fr.palmares.evaluation.calibration;

import fr.palmares.evaluation.disagreement.FileFigures;
import fr.palmares.evaluation.disagreement.FileFigures.CriterionScores;
import fr.palmares.evaluation.disagreement.FileFigures.FileSpread;
import fr.palmares.evaluation.disagreement.FileScores;
import fr.palmares.evaluation.disagreement.JuryFigures;
import fr.palmares.evaluation.disagreement.JuryFigures.JurorSeverity;
import fr.palmares.evaluation.disagreement.Measured;
import fr.palmares.evaluation.disagreement.Method;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the jury scored the calibration file, and how far its members are apart.
 *
 * @param note that it counts nowhere
 * @param criteria what each juror gave, in the order of the rulebook
 * @param spread how far the points lie apart
 * @param seen each score as seen from the others'
 * @param severity who gave more than the others
 */
public record CalibrationReport(
    EditionYear edition,
    String title,
    String note,
    int rulebookVersion,
    List<ReportedCriterion> criteria,
    FileSpread spread,
    Measured<CriterionScores> seen,
    Measured<JurorSeverity> severity,
    ReportedAgreement agreement) {

  static final String COUNTS_NOWHERE =
      "Dossier d’étalonnage : ses notes ne comptent dans aucun résultat.";

  public CalibrationReport {
    criteria = List.copyOf(criteria);
  }

  /** What the jurors gave on a criterion, by juror. */
  public record ReportedCriterion(
      CriterionId criterion, String name, Points max, List<ReportedScore> scores) {
    public ReportedCriterion {
      scores = List.copyOf(scores);
    }
  }

  /**
   * What one juror gave.
   *
   * @param points null where they abstained
   * @param meaning what the rulebook says that so many points mean; null where it says nothing
   */
  public record ReportedScore(
      JurorId juror, @Nullable Points points, String comment, @Nullable String meaning) {}

  /**
   * How well the jury agrees over the criteria of the file; a single criterion of a single file
   * tells nothing of agreement.
   *
   * @param alpha null where nothing differs or nothing can be compared
   */
  public record ReportedAgreement(Method method, @Nullable BigDecimal alpha) {}

  static CalibrationReport of(
      EditionYear edition,
      CalibrationFile file,
      Map<JurorId, CalibrationSheet> sheets,
      Rulebook rulebook) {
    FileScores scores = scores(sheets);
    FileFigures figures = FileFigures.of(scores, rulebook);
    JuryFigures jury = JuryFigures.of(List.of(scores), rulebook);
    return new CalibrationReport(
        edition,
        file.title(),
        COUNTS_NOWHERE,
        rulebook.version(),
        rulebook.criteria().stream().map(criterion -> reported(criterion, sheets)).toList(),
        figures.spread(),
        figures.scores(),
        jury.severity(),
        new ReportedAgreement(jury.agreement().method(), jury.agreement().jury()));
  }

  private static FileScores scores(Map<JurorId, CalibrationSheet> sheets) {
    Map<CriterionId, Map<JurorId, Points>> given = new LinkedHashMap<>();
    sheets.forEach(
        (juror, sheet) -> {
          for (CalibrationScore score : sheet.scores()) {
            Points points = score.points();
            if (points != null) {
              given.computeIfAbsent(score.criterion(), c -> new HashMap<>()).put(juror, points);
            }
          }
        });
    return new FileScores(given);
  }

  private static ReportedCriterion reported(
      Criterion criterion, Map<JurorId, CalibrationSheet> sheets) {
    List<ReportedScore> scores = new ArrayList<>();
    sheets.forEach(
        (juror, sheet) ->
            sheet.scores().stream()
                .filter(score -> score.criterion().equals(criterion.id()))
                .forEach(score -> scores.add(reported(juror, score, criterion))));
    return new ReportedCriterion(criterion.id(), criterion.name(), criterion.max(), scores);
  }

  private static ReportedScore reported(
      JurorId juror, CalibrationScore score, Criterion criterion) {
    Points points = score.points();
    Map<Points, String> meanings = criterion.meanings();
    String meaning = points == null || meanings == null ? null : meanings.get(points);
    return new ReportedScore(juror, points, score.comment(), meaning);
  }
}
