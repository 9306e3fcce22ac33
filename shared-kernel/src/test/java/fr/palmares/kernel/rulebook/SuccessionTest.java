package fr.palmares.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import fr.palmares.kernel.rulebook.Lineage.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of criteria from one edition to the next, and over several. */
class SuccessionTest {

  private static final Rulebook THEN = rulebook(2022, List.of(), "a", "b", "c", "d");

  @Test
  void a_criterion_comes_from_where_it_says_else_from_its_own_name() {
    Rulebook now =
        rulebook(
            2023,
            List.of("d"),
            "a",
            "e: renamed b",
            "f: split c",
            "g: split c",
            "h: merged a b",
            "i",
            "c: new");

    Succession succession = Succession.of(THEN, now);

    assertThat(origin(succession, "a")).isEqualTo("same [a]");
    assertThat(origin(succession, "e")).isEqualTo("renamed [b]");
    assertThat(origin(succession, "g")).isEqualTo("split [c]");
    assertThat(origin(succession, "h")).isEqualTo("merged [a, b]");
    assertThat(origin(succession, "i")).isEqualTo("new []");
    assertThat(origin(succession, "c")).isEqualTo("new []");
    assertThat(origin(succession, "nowhere")).isEqualTo("new []");
    assertThat(Succession.violations(THEN, now)).isEmpty();
  }

  @Test
  void what_changes_most_on_the_way_is_what_became_of_it() {
    Rulebook between = rulebook(2023, List.of(), "a", "e: renamed b", "f: merged c d", "n");
    Rulebook now = rulebook(2024, List.of(), "a", "x: same e", "y: split f", "z: merged a n", "n");

    Succession whole = Succession.through(List.of(THEN, between, now));

    assertThat(origin(whole, "a")).isEqualTo("same [a]");
    assertThat(origin(whole, "x")).isEqualTo("renamed [b]");
    assertThat(origin(whole, "y")).isEqualTo("merged [c, d]");
    assertThat(origin(whole, "z")).isEqualTo("merged [a]");
    assertThat(origin(whole, "n")).isEqualTo("new []");
    assertThat(origin(Succession.through(List.of(THEN)), "d")).isEqualTo("same [d]");
  }

  @Test
  void former_criteria_that_never_were_are_pointed_at() {
    Rulebook now = rulebook(2023, List.of("d", "q"), "a", "b", "c", "e: renamed p");

    assertThat(Succession.violations(THEN, now))
        .extracting(Violation::pointer)
        .containsExactly("/axes/0/criteria/3/lineage/from/0", "/dropped/1");
  }

  @Test
  void a_criterion_disappears_by_name_once_a_rulebook_speaks_of_the_past() {
    assertThat(Succession.violations(THEN, rulebook(2023, List.of(), "a"))).isEmpty();
    assertThat(Succession.violations(THEN, rulebook(2023, List.of("b"), "a", "c")))
        .singleElement()
        .hasToString(
            "/dropped: 'd' of 2022 lives on in no criterion: name it here, or where it lives on");
    assertThat(Succession.violations(THEN, rulebook(2023, List.of(), "a: new", "b", "c", "d")))
        .extracting(Violation::message)
        .singleElement()
        .asString()
        .startsWith("'a' of 2022");
  }

  private static String origin(Succession succession, String criterion) {
    Lineage origin = succession.origin(CriterionId.of(criterion));
    return origin.kind() + " " + origin.from();
  }

  /** Criteria as {@code id} or {@code id: kind from…}. */
  private static Rulebook rulebook(int edition, List<String> dropped, String... criteria) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String text : criteria) {
      String[] words = text.split("[: ]+");
      Map<String, Object> criterion = new HashMap<>(Map.of("id", words[0], "name", "C", "max", 4));
      if (words.length > 1) {
        criterion.put(
            "lineage",
            words[1].equals(Kind.NEW.text())
                ? Map.of("kind", "new")
                : Map.of("kind", words[1], "from", List.of(words).subList(2, words.length)));
      }
      all.add(criterion);
    }
    return RulebookReader.read(
        Map.of(
            "label",
            "Label d'essai",
            "edition",
            edition,
            "dropped",
            dropped,
            "levelScale",
            Map.of("levels", List.of(Map.of("id", "or", "name", "Or", "minPercent", 50))),
            "axes",
            List.of(Map.of("id", "a", "name", "Axe", "criteria", all))));
  }
}
