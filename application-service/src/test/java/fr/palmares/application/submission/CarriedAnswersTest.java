package fr.palmares.application.submission;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.Given.CANDIDATE;
import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.application.submission.ApplicationEvent.AnswerGiven;
import fr.palmares.application.submission.ApplicationEvent.AnswersCarriedOver;
import fr.palmares.application.submission.ApplicationEvent.CarriedAnswer;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import fr.palmares.kernel.rulebook.Succession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of an earlier application answers today's questions. */
class CarriedAnswersTest {

  private static final ApplicationId FORMER = ApplicationId.of("2030-213801699");
  private static final Rulebook THEN =
      rulebook(2030, "same text", "old text", "one text", "two text", "gone number", "proof file");
  private static final Rulebook NOW =
      rulebook(
          2031,
          "same text",
          "new text renamed old",
          "left text split one",
          "right yes-no split one",
          "both text merged one two",
          "sum number merged one two",
          "gone yes-no",
          "proof file",
          "fresh text");

  @Test
  void an_answer_goes_where_its_criterion_went_if_the_question_takes_it() {
    AnswersCarriedOver carried = carry(Set.of());

    assertThat(carried.from()).isEqualTo(FORMER);
    assertThat(carried.answers())
        .isEqualTo(
            Map.of(
                id("same"), answer("A", "same"),
                id("new"), answer("B", "old"),
                id("left"), answer("C", "one"),
                id("both"), answer("C\n\nD", "one", "two")));
  }

  @Test
  void what_is_answered_already_stays_as_it_is() {
    assertThat(carry(Set.of(id("same"))).answers()).doesNotContainKey(id("same")).hasSize(3);
    assertRefused(
        "nothing-to-carry-over",
        () ->
            CarriedAnswers.NONE
                .evolve(carry(Set.of()))
                .carry(APPLICATION, former(), Set.of(), NOW));
  }

  @Test
  void what_is_carried_over_counts_once_it_is_confirmed() {
    CarriedAnswers carried = CarriedAnswers.NONE.evolve(carry(Set.of()));

    assertRefused("answers-to-confirm", () -> carried.checkConfirmed(NOW))
        .hasMessageContaining("[same, new, left, both]");
    assertThat(carried.toConfirm(id("new"))).isEqualTo("B");
    assertRefused("nothing-to-confirm", () -> carried.toConfirm(id("fresh")));
    CarriedAnswers answered = carried;
    for (String criterion : List.of("same", "new", "left", "both")) {
      answered = answered.evolve(new AnswerGiven(APPLICATION, id(criterion), "anew"));
    }
    answered.checkConfirmed(NOW);
    carried.checkConfirmed(rulebook(2031, "fresh text"));
  }

  @Test
  void nobody_reads_another_one_s_answers_by_applying_for_the_same_authority() {
    former().checkReader(CANDIDATE.id());
    assertRefused(
        "not-your-former-application", () -> former().checkReader(ActorId.of("candidate-2")));
  }

  private static AnswersCarriedOver carry(Set<CriterionId> answered) {
    return (AnswersCarriedOver)
        CarriedAnswers.NONE.carry(APPLICATION, former(), answered, NOW).get(0);
  }

  private static Former former() {
    return new Former(
        FORMER,
        new Team(Map.of(CANDIDATE.id(), Task.READER)),
        Map.of(
            id("same"), "A",
            id("old"), "B",
            id("one"), "C",
            id("two"), "D",
            id("gone"), "7",
            id("proof"), "plan.pdf"),
        Succession.of(THEN, NOW));
  }

  private static CriterionId id(String text) {
    return CriterionId.of(text);
  }

  private static CarriedAnswer answer(String text, String... from) {
    return new CarriedAnswer(text, List.of(from).stream().map(CriterionId::of).toList());
  }

  /** Criteria as {@code id kind} and, where it comes from elsewhere, {@code lineage from…}. */
  private static Rulebook rulebook(int edition, String... criteria) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String text : criteria) {
      List<String> words = List.of(text.split(" "));
      Map<String, Object> criterion =
          new HashMap<>(Map.of("id", words.get(0), "name", "C", "max", 4, "answer", words.get(1)));
      if (words.size() > 2) {
        criterion.put(
            "lineage", Map.of("kind", words.get(2), "from", words.subList(3, words.size())));
      }
      all.add(criterion);
    }
    return RulebookReader.read(
        Map.of(
            "label",
            "Label d'essai",
            "edition",
            edition,
            "levelScale",
            Map.of("levels", List.of(Map.of("id", "or", "name", "Or", "minPercent", 50))),
            "axes",
            List.of(Map.of("id", "a", "name", "Axe", "criteria", all))));
  }
}
