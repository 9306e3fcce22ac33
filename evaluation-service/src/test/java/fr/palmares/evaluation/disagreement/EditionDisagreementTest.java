package fr.palmares.evaluation.disagreement;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.BORIS;
import static fr.palmares.evaluation.Given.CHLOE;
import static fr.palmares.evaluation.Given.EDITION;
import static fr.palmares.evaluation.Given.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.disagreement.JuryFigures.JurorSeverity;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EditionDisagreementTest {

  private static final List<JurorId> JURORS = List.of(ALICE, BORIS, CHLOE);

  @Test
  void a_generous_juror_stands_out_and_is_corrected_beside_the_raw_scores() {
    // The criteria a.1, a.2 (twice) and b.1 make 14 points. Chloe gives 7 more than each other.
    FileScores file = file("0 0 0", "0 0 0", "4 1 1");

    EditionDisagreement edition = edition(file);

    assertThat(edition.note()).contains("notes brutes");
    assertThat(edition.severity().values())
        .containsExactly(
            new JurorSeverity(ALICE, decimal("-3.5"), decimal("-25"), 1),
            new JurorSeverity(BORIS, decimal("-3.5"), decimal("-25"), 1),
            new JurorSeverity(CHLOE, decimal("7"), decimal("50"), 1));
    assertThat(edition.normalized().values().get(0).jurors())
        .extracting(EditionDisagreement.ByJuror::raw)
        .containsExactly(decimal("0"), decimal("0"), decimal("50"));
    assertThat(edition.normalized().values().get(0).jurors())
        .extracting(EditionDisagreement.ByJuror::normalized)
        .containsOnly(decimal("16.6667"));
    assertThat(edition.outliers().values())
        .extracting(outlier -> outlier.criterion() + " " + outlier.score().juror())
        .containsExactly("a.1 juror-chloe");
  }

  @Test
  void a_juror_is_compared_on_what_others_scored_too() {
    FileScores shared = file("2 2 2", "2 2 2", ". . .");
    FileScores alone = file("4 3 4", ". . .", ". . .");

    assertThat(edition(shared, alone).severity().values())
        .extracting(JurorSeverity::points)
        .containsOnly(BigDecimal.ZERO);
    assertThat(edition(shared, alone).severity().values())
        .extracting(JurorSeverity::files)
        .containsOnly(1);
  }

  @Test
  void the_spread_of_a_file_counts_criteria_as_they_weigh() {
    // 4 + 2 * 0 + 2, of 4 + 2 * 3 + 4.
    assertThat(edition(file("0 1 1", "4 1 3", ". . .")).spread().values().get(0).spread())
        .isEqualTo(new FileFigures.SpreadFigure(decimal("6"), decimal("6"), decimal("42.8571")));
  }

  @Test
  void no_file_no_figures() {
    EditionDisagreement edition = edition();

    assertThat(edition.files()).isZero();
    assertThat(edition.severity().values()).isEmpty();
    assertThat(edition.agreement().jury()).isNull();
  }

  @Property
  void where_everyone_scored_everything_severities_cancel_out(
      @ForAll("fullFiles") List<FileScores> files) {
    Map<JurorId, Severity> severities = Severity.among(files, RULEBOOK);

    assertThat(
            severities.values().stream()
                .map(Severity::points)
                .reduce(Rational.ZERO, Rational::plus))
        .isEqualTo(Rational.ZERO);
    for (FileScores file : files) {
      Normalization mean = Normalization.mean(Normalization.of(file, RULEBOOK, severities));
      assertThat(mean.normalized()).isEqualTo(mean.raw());
    }
  }

  @Property
  void no_severity_is_beyond_the_whole_scale(@ForAll("anyFiles") List<FileScores> files) {
    Severity.among(files, RULEBOOK)
        .values()
        .forEach(
            severity ->
                assertThat(severity.percent()).isBetween(Rational.of(-100), Rational.of(100)));
  }

  @Property
  void the_order_of_files_changes_no_figure_of_the_jury(
      @ForAll("anyFiles") List<FileScores> files, @ForAll long seed) {
    List<FileScores> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(JuryFigures.of(shuffled, RULEBOOK)).isEqualTo(JuryFigures.of(files, RULEBOOK));
  }

  @Provide
  Arbitrary<List<FileScores>> fullFiles() {
    return files(Arbitraries.integers().between(0, 3).map(String::valueOf));
  }

  @Provide
  Arbitrary<List<FileScores>> anyFiles() {
    return files(Arbitraries.of("0", "1", "2", "3", "."));
  }

  private static Arbitrary<List<FileScores>> files(Arbitrary<String> score) {
    Arbitrary<String> sheet = score.list().ofSize(3).map(s -> String.join(" ", s));
    return sheet
        .list()
        .ofSize(3)
        .map(s -> file(s.get(0), s.get(1), s.get(2)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static EditionDisagreement edition(FileScores... files) {
    Map<ApplicationId, FileScores> all = new LinkedHashMap<>();
    for (FileScores file : files) {
      all.put(ApplicationId.of("2031-syndicat-essai-" + all.size()), file);
    }
    return EditionDisagreement.of(EDITION, all, RULEBOOK);
  }

  /** A file, one sheet a juror, a dot where there is no score. */
  private static FileScores file(String... sheets) {
    Map<CriterionId, Map<JurorId, Points>> scores = new LinkedHashMap<>();
    for (int j = 0; j < sheets.length; j++) {
      List<String> sheet = List.of(sheets[j].split(" ", -1));
      for (int c = 0; c < sheet.size(); c++) {
        if (!sheet.get(c).equals(".")) {
          scores
              .computeIfAbsent(RULEBOOK.criteria().get(c).id(), id -> new LinkedHashMap<>())
              .put(JURORS.get(j), Points.of(sheet.get(c)));
        }
      }
    }
    return new FileScores(scores);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
