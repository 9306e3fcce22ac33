package fr.palmares.application.submission;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.Given.EDITION;
import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.application.submission.ApplicationEvent.AnswerGiven;
import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers as they are written in France. */
class AnswerFormsTest {

  private static final CriterionId SHARE = CriterionId.of("a.part");
  private static final Rulebook RULES =
      RulebookReader.read(
          Map.of(
              "label", "Label d'essai",
              "edition", EDITION.value(),
              "levelScale",
                  Map.of("levels", List.of(Map.of("id", "or", "name", "Or", "minPercent", 50))),
              "axes",
                  List.of(
                      Map.of(
                          "id",
                          "a",
                          "name",
                          "Axe",
                          "criteria",
                          List.of(
                              Map.of(
                                  "id",
                                  "a.part",
                                  "name",
                                  "Part",
                                  "max",
                                  5,
                                  "answer",
                                  "percentage"))))));
  private static final Application DRAFT = ApplicationTest.after(ApplicationTest.STARTED);

  @Test
  void a_decimal_comma_is_taken_and_kept_as_a_point() {
    AnswerGiven given = new AnswerGiven(APPLICATION, SHARE, "62.5");

    assertThat(DRAFT.answer(APPLICATION, SHARE, "62,5", RULES)).containsExactly(given);
    assertThat(DRAFT.evolve(given).answer(APPLICATION, SHARE, "62,5", RULES))
        .as("the same number again is no news")
        .isEmpty();
  }

  @Test
  void an_amendment_takes_it_too() {
    Application submitted =
        DRAFT.evolve(new AnswerGiven(APPLICATION, SHARE, "62.5")).evolve(ApplicationTest.SUBMITTED);

    assertThat(submitted.amend(APPLICATION, Map.of(SHARE, "65,25"), RULES))
        .containsExactly(new ApplicationAmended(APPLICATION, 1, Map.of(SHARE, "65.25")));
    assertRefused(
        "nothing-amended", () -> submitted.amend(APPLICATION, Map.of(SHARE, "62,5"), RULES));
  }

  @Test
  void what_is_no_number_is_told_how_to_write_one() {
    assertRefused("answer-does-not-fit", () -> DRAFT.answer(APPLICATION, SHARE, "62,5 %", RULES))
        .hasMessageContaining("62,5 %")
        .hasMessageContaining("such as 62.5 or 62,5");
  }
}
