package fr.palmares.platform.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Points;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFolderTest {
  private static final String RULEBOOK =
      """
      {
        "label": "Label", "edition": 2030,
        "levelScale": {"id": "metals", "noLevel": "Sans label", "levels": [
          {"id": "bronze", "name": "Bronze", "minPercent": 30},
          {"id": "or", "name": "Or", "minPercent": 80}]},
        "axes": [{"id": "a", "name": "A", "criteria": [
          {"id": "a.one", "name": "One", "max": 4},
          {"id": "a.two", "name": "Two", "max": 3}]}],
        "mentions": [{"id": "coup-de-coeur", "name": "Coup de cœur", "rule": {"among": "jury-choice"}}]
      }
      """;

  @TempDir Path parent;
  private Path folder = Path.of("");

  @BeforeEach
  void a_small_edition() throws IOException {
    folder = Files.createDirectory(parent.resolve("edition"));
    write("rulebook.json", RULEBOOK);
    write(
        "applications.csv",
        "application,authority,kind,siren\n1,Ici,commune,\n2,Là,epci,123456789\n");
    write("jurors.csv", "juror,organization\nalice,A\nbob,B\n");
    write(
        "scores.csv",
        """
        application,juror,criterion,points,comment
        1,alice,a.one,4,
        1,alice,a.two,3,"bien, ""très"" bien
        vraiment"
        2,alice,a.one,0.5,
        2,alice,a.two,1,
        1,bob,a.one,1,
        1,bob,a.two,2,
        """);
    write("recusals.csv", "application,juror,reason\n2,bob,famille\n");
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> problems() {
    MalformedEdition malformed =
        catchThrowableOfType(MalformedEdition.class, () -> EditionFolder.read(folder));
    assertThat(malformed).as("a malformed edition").isNotNull();
    return malformed.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void the_edition_that_comes_with_the_project_is_whole() {
    EditionFolder edition = EditionFolder.builtIn();

    assertThat(edition.applicants()).hasSize(23);
    assertThat(edition.scores()).hasSize(2856);
    assertThat(edition.revisions()).hasSize(9);
    assertThat(edition.past()).hasSize(51);
    assertThat(edition.expected()).hasSize(23);
    assertThat(edition.mentions()).hasSize(3);
  }

  @Test
  void a_small_edition_needs_five_files_only() {
    EditionFolder edition = EditionFolder.read(folder);

    assertThat(edition.mentions()).isNull();
    assertThat(edition.past()).isEmpty();
    assertThat(edition.scores().get(1).comment()).isEqualTo("bien, \"très\" bien\nvraiment");
    assertThat(edition.applicants().get(0).authority().id().text()).isEqualTo("commune-ici");
  }

  @Test
  void order_of_columns_further_columns_byte_order_mark_and_line_ends_do_not_matter() {
    write("jurors.csv", "\uFEFFmail,organization,juror\r\nx,A,alice\r\n\r\n,\"B, C\",bob\r\n");

    assertThat(EditionFolder.read(folder).jury().get(1).organization()).isEqualTo("B, C");
  }

  @Test
  void a_mention_goes_by_its_name_or_id_and_an_outcome_without_level_by_null_or_its_name() {
    write("mentions.csv", "mention,application,reason\nCoup de cœur,2,\n");
    write(
        "expected.json",
        """
        [{"application": "1", "level": "or", "percent": 50.5}, {"application": "2", "level": "Sans label"}]
        """);

    EditionFolder edition = EditionFolder.read(folder);

    assertThat(edition.mentions())
        .extracting(EditionFolder.Grant::mention)
        .containsExactly(MentionId.of("coup-de-coeur"));
    assertThat(edition.expected())
        .extracting(EditionFolder.Expectation::level)
        .containsExactly(LevelId.of("or"), null);
  }

  @Test
  void history_beside_the_folder_is_shared_and_what_comes_later_is_left_out() throws IOException {
    Files.writeString(
        parent.resolve("past-palmares.csv"),
        "edition,authority,kind,level,source\n2029,Ici,commune,bronze,x\n2031,Ici,commune,or,x\n");

    assertThat(EditionFolder.read(folder).past()).hasSize(1);
  }

  @Test
  void every_problem_is_told_at_once_with_file_line_and_reason() throws IOException {
    write("rulebook.json", RULEBOOK.replace("\"minPercent\": 80", "\"minPercent\": 180"));
    write("applications.csv", "application,authority,kind,siren\n1,Ici,ville,\n1,Là,epci,12345\n");
    write("past-palmares.csv", "edition,authority,kind\n20x0,Ici,commune\n");
    Files.write(
        folder.resolve("jurors.csv"),
        "juror,organization\né".getBytes(StandardCharsets.ISO_8859_1));
    Files.delete(folder.resolve("scores.csv"));

    assertThat(problems())
        .anyMatch(
            p -> p.startsWith("rulebook.json:5: /levelScale/levels/1/minPercent: a percentage"))
        .anyMatch(p -> p.startsWith("applications.csv:2: kind: 'ville' is not one of commune"))
        .contains(
            "applications.csv:3: application 1 stands twice",
            "applications.csv:3: siren: '12345' is not a SIREN: 9 digits",
            "jurors.csv:2: this is not UTF-8",
            "scores.csv: the file is missing")
        .anyMatch(p -> p.startsWith("past-palmares.csv:2: edition: '20x0'"));
  }

  @Test
  void scores_and_revisions_fit_together() {
    write(
        "scores.csv",
        """
        application,juror,criterion,points
        1,alice,a.one,7
        1,alice,a.two,1
        1,alice,a.two,1
        2,bob,a.one,1
        3,alice,a.one,1
        1,carol,a.one,1
        1,bob,a.three,1
        1,bob,a.one,x
        """);
    write(
        "revisions.csv",
        """
        application,juror,criterion,points,reason
        2,alice,a.one,1,relu
        1,alice,a.two,1,relu
        1,alice,a.two,2,
        """);

    assertThat(problems())
        .contains(
            "scores.csv:2: points 7 on a.one: give between 0 and 4",
            "scores.csv:4: alice has scored a.two of 1 already: a change belongs in revisions.csv",
            "scores.csv:6: unknown application 3: it does not stand in applications.csv",
            "scores.csv:7: unknown juror carol: it does not stand in jurors.csv",
            "scores.csv:8: unknown criterion a.three: it does not stand in rulebook.json",
            "scores.csv:9: points: 'x' is not a number such as 3, 3.5 or 7/2",
            "scores.csv: no score of 2 on a.one, a.two",
            "scores.csv:9: bob has not scored a.two of 1: a sheet is handed in whole",
            "revisions.csv:2: there is no score on a.one to revise (scores.csv)",
            "revisions.csv:4: reason is empty");
  }

  @Test
  void broken_json_and_headers_are_told_with_their_line() {
    write("rulebook.json", "{\n  \"label\": \n}");
    write("jurors.csv", "juror\nalice\n");
    write("applications.csv", "application,authority,kind\n1,Ici,commune,extra\n");

    assertThat(problems())
        .anyMatch(p -> p.startsWith("rulebook.json:3: this is not JSON"))
        .contains(
            "jurors.csv:1: column organization is missing",
            "applications.csv:2: 4 fields, but the header has 3");
  }

  @Test
  void what_a_recused_juror_noted_and_a_revision_of_nothing_are_left_out_with_a_warning()
      throws IOException {
    Files.writeString(folder.resolve("scores.csv"), "2,bob,a.one,1,\n", StandardOpenOption.APPEND);
    write("revisions.csv", "application,juror,criterion,points,reason\n1,bob,a.one,1,relu\n");

    EditionFolder edition = EditionFolder.read(folder);

    assertThat(edition.scores()).hasSize(6);
    assertThat(edition.revisions()).isEmpty();
    assertThat(edition.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "scores.csv:9: bob is recused from 2 (recusals.csv); left out",
            "revisions.csv:2: a.one has 1 points already; left out");
  }

  @Test
  void a_spreadsheet_in_french_is_read_too() {
    write("jurors.csv", "Juror;Organization;Note\r\nalice;A, B;\r\nbob;B;\r\n;;\r\n");
    write(
        "scores.csv",
        """
        application;juror;criterion;points
        1;alice;a.one;3,5
        1;alice;a.two;3
        2;alice;a.one;0,5
        2;alice;a.two;1
        """);

    EditionFolder edition = EditionFolder.read(folder);

    assertThat(edition.jury()).hasSize(2);
    assertThat(edition.scores().get(0).points()).isEqualTo(Points.of("3.5"));
  }

  @Test
  void a_name_of_any_length_is_read_or_refused_with_its_line() {
    write(
        "applications.csv",
        "application,authority,kind\n1,%s,commune\n".formatted("x".repeat(5000)));

    assertThat(problems())
        .contains("applications.csv:2: authority has 5000 characters: at most 300");
  }

  @Test
  void a_mention_whose_rule_is_not_understood_is_left_to_the_jury_with_a_warning() {
    String rule = "{\"among\": \"all\", \"requires\": \"sunshine\", \"orderBy\": [\"joy desc\"]}";
    write("rulebook.json", RULEBOOK.replace("{\"among\": \"jury-choice\"}", rule));

    EditionFolder edition = EditionFolder.read(folder);

    assertThat(edition.rulebook().mentions().get(0).rule().proposes()).isFalse();
    assertThat(edition.warnings())
        .hasSize(2)
        .extracting(Problem::toString)
        .anyMatch(w -> w.startsWith("rulebook.json:9: /mentions/0/rule/requires"))
        .allMatch(w -> w.endsWith("left to the jury, without a proposal"));
  }
}
