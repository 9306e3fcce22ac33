package fr.palmares.evaluation.scoring;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.scoring.SheetsImport.Outcome;
import fr.palmares.evaluation.scoring.SheetsImport.Step;
import fr.palmares.evaluation.scoring.spreadsheet.SheetCsv;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a file; {@code app} in the tables stands for the application. */
class SheetsReaderTest {

  private static final SheetId ID = new SheetId(APPLICATION, ALICE);
  private static final String HEADER =
      "candidature;critère;points;abstention;commentaire;assurance;version;motif\n";
  private static final String WHOLE =
      "app;a.1;1,5;;vu;forte;VERSION\napp;a.2;;oui;pas vu;;VERSION\napp;b.1;0;;;;VERSION\n";

  @Test
  void a_sheet_with_every_criterion_is_handed_in() {
    SheetsImport read = read(WHOLE.replace("VERSION", ""), ScoreSheet.BLANK);

    assertThat(read.faults()).isEmpty();
    assertThat(read.steps())
        .containsExactly(
            new Step(
                APPLICATION,
                Outcome.SUBMITTED,
                List.of(
                    new SubmitSheet(
                        ID,
                        List.of(
                            given("a.1", "3/2", "vu", Confidence.HIGH),
                            given("a.2", null, "pas vu", null),
                            given("b.1", "0", "", null)),
                        new SheetTag("0"))),
                3));
  }

  @Test
  void a_part_of_a_sheet_is_kept_as_the_draft() {
    SheetsImport read = read("app;a.1;;;\napp;b.1;2;;\napp;a.2;;oui;\n", ScoreSheet.BLANK);

    assertThat(read.steps())
        .containsExactly(
            new Step(
                APPLICATION,
                Outcome.DRAFTED,
                List.of(
                    new SaveDraft(
                        ID,
                        List.of(given("b.1", "2", "", null), given("a.2", null, "", null)),
                        true,
                        new SheetTag("0"))),
                2));
  }

  @Test
  void what_is_not_filled_in_is_left_alone() {
    String blank = "app;a.1;;;;;v9;\napp;a.2;;non;\n";
    assertThat(outcome(blank, ScoreSheet.BLANK)).isEqualTo(Outcome.LEFT_BLANK);
    assertThat(outcome(blank, submitted())).isEqualTo(Outcome.LEFT_BLANK);
  }

  @Test
  void the_same_file_again_changes_nothing() {
    assertThat(outcome(WHOLE.replace("VERSION", "v0"), submitted()))
        .as("however old it is")
        .isEqualTo(Outcome.UNCHANGED);
    assertThat(outcome("app;a.1;3/2;\n", submitted(), "candidature;critère;points\n"))
        .as("without comments there are none to compare")
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void other_points_on_a_sheet_handed_in_are_a_revision_with_its_reason() {
    SheetsImport read =
        read("app;a.1;2;;vu;forte;v3;relu\napp;a.2;1;;vu enfin;;;relu\n", submitted());

    assertThat(read.faults()).isEmpty();
    assertThat(read.steps().get(0).outcome()).isEqualTo(Outcome.REVISED);
    assertThat(read.steps().get(0).commands())
        .extracting(command -> ((ReviseScore) command).seen())
        .as("each goes by what the one before it leaves")
        .containsExactly(new SheetTag("3"), new SheetTag("4"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 candidature unknown-application      | 2031-ailleurs;a.1;1
          2 candidature unknown-application      | ?;z.9;many
          2 critère unknown-criterion            | app;z.9;1
          3 critère criterion-twice              | app;a.1;1#app;a.1;2
          2 points invalid-value                 | app;a.1;many
          2 points points-out-of-range           | app;a.1;4,5
          2 points points-or-abstention          | app;a.1;1;oui
          2 points points-or-abstention          | app;a.1;;;que du texte
          2 abstention invalid-value             | app;a.1;;peut-être
          2 assurance invalid-value              | app;a.1;1;;;énorme
          2 assurance confidence-without-points  | app;a.1;;oui;vu;forte
          2 version sheet-changed                | app;a.1;1;;;;v9
          3 commentaire abstention-without-comment | app;a.1;1#app;a.2;;oui#app;b.1;0
          2 abstention sheet-without-points      | app;a.1;;x;a#app;a.2;;x;a#app;b.1;;x;a
          """)
  void what_is_wrong_is_told_with_its_place(String fault, String lines) {
    assertThat(faults(read(lines.replace('#', '\n'), ScoreSheet.BLANK))).containsExactly(fault);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 motif reason-missing                 | app;a.1;2;;vu
          2 points points-or-abstention          | app;a.1;;;#app;b.1;0
          2 version sheet-changed                | app;a.1;2;;vu;;v2;relu
          2 commentaire abstention-without-comment | app;a.1;;oui;;;;relu
          """)
  void what_is_wrong_about_a_sheet_handed_in(String fault, String lines) {
    assertThat(faults(read(lines.replace('#', '\n'), submitted()))).containsExactly(fault);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    String lines = "app;a.1;9;peut-être\nnowhere;a.1;1\napp;z.1;1\napp;a.2;;oui\napp;b.1;0;;;;v7\n";

    assertThat(faults(read(lines, ScoreSheet.BLANK)))
        .containsExactly(
            "2 points points-out-of-range",
            "2 abstention invalid-value",
            "3 candidature unknown-application",
            "4 critère unknown-criterion",
            "5 commentaire abstention-without-comment",
            "6 version sheet-changed");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1 candidature column-missing",
    "'critère;points', 1 candidature column-missing",
    "'candidature;critère;points;POINTS', 1 points column-twice",
    "'candidature;critère;points\n\"app;a.1;1\n', 2 candidature unreadable-file"
  })
  void what_is_no_such_file(String text, String fault) {
    byte[] file = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

    assertThat(faults(read(file, ScoreSheet.BLANK, RULEBOOK))).contains(fault);
  }

  @Test
  void a_file_is_read_as_spreadsheets_save_it() {
    String commas = "Criterion,POINTS,application,mine\r\na.1,\"1,5\",app,x\r\n";
    String tabs = "candidature\tcritere\tpoints\nSEP\napp\ta.1\t1.5\n".replace("SEP\n", "");
    String excel = "candidature;critère;points\r\n\r\napp;a.1;1,5;\r\n";

    for (byte[] file :
        List.of(
            file(commas, StandardCharsets.UTF_8),
            file("\ufeff" + tabs, StandardCharsets.UTF_8),
            file(excel, Charset.forName("windows-1252")))) {
      SheetsImport read = read(file, ScoreSheet.BLANK, RULEBOOK);
      assertThat(read.faults()).isEmpty();
      assertThat(read.steps().get(0).commands())
          .extracting(command -> ((SaveDraft) command).entries())
          .containsExactly(List.of(given("a.1", "3/2", "", null)));
    }
  }

  @Property
  void what_was_written_and_is_read_again_changes_nothing(
      @ForAll("sheets") List<GivenScore> scores, @ForAll boolean submitted) {
    ScoreSheet sheet = submitted ? handedIn(scores) : ScoreSheet.BLANK;
    Draft draft = submitted ? Draft.NONE : new Draft(scores.subList(0, 2));
    OwnFile file = new OwnFile(APPLICATION, "=Essai; \"1\"", sheet, draft);

    byte[] written = SheetCsv.written(SheetLines.of(List.of(file), RULEBOOK));
    SheetsImport read = SheetsReader.read(SheetCsv.read(written), ALICE, List.of(file), RULEBOOK);

    assertThat(read.faults()).isEmpty();
    assertThat(read.steps()).singleElement().matches(s -> s.outcome() == Outcome.UNCHANGED);
    assertThat(SheetCsv.read(written).rows()).hasSize(3);
    try (CSVParser cells =
        CSVParser.parse(
            new String(written, StandardCharsets.UTF_8),
            CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
      assertThat(cells.stream().flatMap(CSVRecord::stream))
          .as("no cell is a formula")
          .noneMatch(cell -> cell.matches("(?s)\\s*[=+@-].*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<List<GivenScore>> sheets() {
    Arbitrary<@Nullable Points> points =
        Arbitraries.of("0", "1", "3/2", "7/3", "0.125").map(Points::of).injectNull(0.3);
    Arbitrary<String> comments =
        Arbitraries.oneOf(
            Arbitraries.of(
                "=1+2", "-3", "'=x", "+33", "@a", "a;b", "\"q\"", "x\r\ny", "é ", "l'été"),
            Arbitraries.strings()
                .withChars("ab =;,'\"\n-+@\t")
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(text -> "." + text));
    Arbitrary<@Nullable Confidence> confidence = Arbitraries.of(Confidence.class).injectNull(0.5);
    return Combinators.combine(points.list().ofSize(3), comments.list().ofSize(3), confidence)
        .as(
            (given, said, sure) ->
                IntStream.range(0, 3)
                    .mapToObj(
                        i ->
                            new GivenScore(
                                RULEBOOK.criteria().get(i).id(),
                                i == 0 ? Points.of(1) : given.get(i),
                                said.get(i),
                                i == 0 || given.get(i) != null ? sure : null))
                    .toList());
  }

  private static ScoreSheet submitted() {
    return handedIn(
        List.of(
            given("a.1", "3/2", "vu", Confidence.HIGH),
            given("a.2", null, "pas vu", null),
            given("b.1", "0", "", null)));
  }

  private static ScoreSheet handedIn(List<GivenScore> scores) {
    ScoreSheet sheet = ScoreSheet.BLANK;
    for (ScoreSheetEvent event : sheet.submit(new SubmitSheet(ID, scores), RULEBOOK)) {
      sheet = sheet.evolve(event);
    }
    return sheet;
  }

  private static Outcome outcome(String lines, ScoreSheet sheet) {
    return outcome(lines, sheet, HEADER);
  }

  private static Outcome outcome(String lines, ScoreSheet sheet, String header) {
    SheetsImport read = read(file(header + lines, StandardCharsets.UTF_8), sheet, RULEBOOK);
    assertThat(faults(read)).isEmpty();
    return read.steps().get(0).outcome();
  }

  private static SheetsImport read(String lines, ScoreSheet sheet) {
    return read(file(HEADER + lines, StandardCharsets.UTF_8), sheet, RULEBOOK);
  }

  private static SheetsImport read(byte[] file, ScoreSheet sheet, Rulebook rulebook) {
    OwnFile own = new OwnFile(APPLICATION, "Essai", sheet, Draft.NONE);
    return SheetsReader.read(SheetCsv.read(file), ALICE, List.of(own), rulebook);
  }

  private static byte[] file(String text, Charset charset) {
    return text.replaceAll("\\bapp\\b", APPLICATION.text()).getBytes(charset);
  }

  private static List<String> faults(SheetsImport read) {
    return read.faults().stream()
        .map(f -> f.line() + " " + f.column().title() + " " + f.refusal().rule())
        .toList();
  }

  private static GivenScore given(
      String criterion, @Nullable String points, String comment, @Nullable Confidence confidence) {
    return new GivenScore(
        CriterionId.of(criterion), points == null ? null : Points.of(points), comment, confidence);
  }
}
