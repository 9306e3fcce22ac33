package fr.palmares.evaluation.disagreement;

import fr.palmares.evaluation.disagreement.FileFigures.SpreadFigure;
import fr.palmares.evaluation.disagreement.JuryFigures.JurorSeverity;
import fr.palmares.evaluation.disagreement.JuryFigures.JuryAgreement;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far the jurors of an edition are apart, on the files that the reader may know of.
 *
 * @param note that the raw scores rule
 * @param files how many files are counted
 * @param spread how far the jurors are apart on each file
 * @param outliers the scores that are far from the others'
 * @param normalized each file's points corrected by the jurors' severity, beside the raw ones
 */
public record EditionDisagreement(
    EditionYear edition,
    String note,
    int files,
    Measured<SpreadOfFile> spread,
    Measured<Outlier> outliers,
    Measured<JurorSeverity> severity,
    JuryAgreement agreement,
    Measured<NormalizedFile> normalized) {

  /** What is true of every figure here. */
  public static final String RAW_SCORES_RULE =
      "Seules les notes brutes comptent : ces chiffres les éclairent et ne changent aucun résultat.";

  /** How far the jurors are apart on one file. */
  public record SpreadOfFile(ApplicationId application, SpreadFigure spread) {}

  /** A score that is far from the others'. */
  public record Outlier(
      ApplicationId application, CriterionId criterion, FileFigures.SeenScore score) {}

  /**
   * What was given of what could be, in percent.
   *
   * @param raw the mean of the jurors' shares
   * @param normalized the same, every juror's severity taken off
   */
  public record NormalizedFile(
      ApplicationId application, BigDecimal raw, BigDecimal normalized, List<ByJuror> jurors) {
    public NormalizedFile {
      jurors = List.copyOf(jurors);
    }
  }

  /** One juror's share on a file. */
  public record ByJuror(JurorId juror, BigDecimal raw, BigDecimal normalized) {}

  /** The figures of these files, and of no others. */
  static EditionDisagreement of(
      EditionYear edition, Map<ApplicationId, FileScores> files, Rulebook rulebook) {
    Map<JurorId, Severity> severities = Severity.among(files.values(), rulebook);
    JuryFigures jury = JuryFigures.of(files.values(), rulebook, severities);
    List<SpreadOfFile> spreads = new ArrayList<>();
    List<Outlier> outliers = new ArrayList<>();
    List<NormalizedFile> normalized = new ArrayList<>();
    files.forEach(
        (application, file) -> {
          spreads.add(
              new SpreadOfFile(application, FileFigures.together(file, rulebook.criteria())));
          outliers.addAll(outliers(application, file, rulebook));
          normalized.add(normalized(application, Normalization.of(file, rulebook, severities)));
        });
    return new EditionDisagreement(
        edition,
        RAW_SCORES_RULE,
        files.size(),
        new Measured<>(Spread.METHOD, spreads),
        new Measured<>(Outlying.METHOD, outliers),
        jury.severity(),
        jury.agreement(),
        new Measured<>(Normalization.METHOD, normalized));
  }

  private static List<Outlier> outliers(
      ApplicationId application, FileScores file, Rulebook rulebook) {
    List<Outlier> outliers = new ArrayList<>();
    for (Criterion criterion : rulebook.criteria()) {
      Outlying.outliers(file.on(criterion), criterion.max()).stream()
          .map(FileFigures.SeenScore::of)
          .forEach(score -> outliers.add(new Outlier(application, criterion.id(), score)));
    }
    return outliers;
  }

  private static NormalizedFile normalized(
      ApplicationId application, Map<JurorId, Normalization> shares) {
    Normalization mean = Normalization.mean(shares);
    return new NormalizedFile(
        application,
        mean.raw().rounded(FileFigures.PLACES),
        mean.normalized().rounded(FileFigures.PLACES),
        shares.entrySet().stream()
            .map(
                entry ->
                    new ByJuror(
                        entry.getKey(),
                        entry.getValue().raw().rounded(FileFigures.PLACES),
                        entry.getValue().normalized().rounded(FileFigures.PLACES)))
            .toList());
  }
}
