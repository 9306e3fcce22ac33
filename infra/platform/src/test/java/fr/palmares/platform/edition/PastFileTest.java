package fr.palmares.platform.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.platform.edition.EditionFolder.PastResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastFileTest {
  private static final Rulebook RULEBOOK = EditionFolder.builtIn().rulebook();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  private List<PastResult> own(String lines) {
    return PastFile.read(holding(lines), name -> Optional.empty(), RULEBOOK, problems, warnings);
  }

  private List<PastResult> shared(String lines) {
    return PastFile.read(name -> Optional.empty(), holding(lines), RULEBOOK, problems, warnings);
  }

  private static EditionFiles holding(String lines) {
    String text = "edition,authority,kind,siren,department,level,scale,mention,source\n" + lines;
    return name -> Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void no_level_found_is_not_the_same_as_no_label() {
    assertThat(
            own(
                """
                2019,A,commune,,,,,,x
                2019,B,commune,,,Aucun,,,x
                2019,C,commune,,,non labellisé,,,x
                2019,D,commune,,,4,,,x
                2019,E,commune,,,Niveau 4,,,x
                """))
        .extracting(PastResult::levelKnown, PastResult::level)
        .containsExactly(
            tuple(false, null),
            tuple(true, null),
            tuple(true, null),
            tuple(true, LevelId.of("4")),
            tuple(true, LevelId.of("4")));
    assertThat(problems).isEmpty();
  }

  @Test
  void results_of_the_same_year_or_later_are_left_out_with_a_warning() {
    assertThat(own("2022,A,commune,,,4,,,x\n2023,A,commune,,,4,,,x\n2021,A,commune,,,3,,,x\n"))
        .hasSize(1);
    assertThat(problems).isEmpty();
    assertThat(warnings)
        .extracting(Problem::toString)
        .containsExactly(
            "past-palmares.csv:2: edition 2022 is not before 2022; left out",
            "past-palmares.csv:3: edition 2023 is not before 2022; left out");
  }

  @Test
  void a_bad_line_of_a_shared_history_is_left_out_and_fails_no_edition() {
    assertThat(
            shared(
                """
                20x0,A,commune,,,4,,,x
                2021,B,ville,,,4,,,x
                2021,C,commune,12,,4,,,x
                2021,D,commune,,,4,,,x
                2021,D,commune,,,5,,,x
                too,few
                """))
        .hasSize(1);
    assertThat(problems).isEmpty();
    assertThat(warnings).hasSize(5).allMatch(w -> w.reason().endsWith("; left out"));
  }

  @Test
  void a_bad_line_of_the_folder_s_own_history_is_a_problem() {
    own("20x0,A,commune,,,4,,,x\n2021,D,commune,,,4,,,x\n2021,D,commune,,,5,,,x\n");

    assertThat(problems).extracting(Problem::line).containsExactly(2, 4);
  }

  @Test
  void two_lines_on_one_participation_are_told_together() {
    PastResult told =
        own("2021,D,commune,,,,,Espoir,x\n2021,D,commune,,,4,,Progression,y\n").get(0);

    assertThat(told.level()).isEqualTo(LevelId.of("4"));
    assertThat(told.mention()).isEqualTo("Espoir, Progression");
    assertThat(told.source()).isEqualTo("x y");
  }

  @Test
  void a_line_may_name_the_scale_of_its_level() {
    assertThat(own("2021,D,commune,,,Niveau 4,autre,,x\n"))
        .extracting(PastResult::scale)
        .containsExactly(LevelScaleId.of("autre"));
    own("2021,D,commune,,,4,autre,,x\n2021,E,commune,,,4,encore,,x\n");
    own("2021,D,commune,,,9,copyleft-1-5,,x\n");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "past-palmares.csv:3: the levels of 2021 stand on the scale autre, not on encore",
            "past-palmares.csv:2: '9' is not a level of the scale copyleft-1-5 (rulebook.json)");
  }
}
