package fr.palmares.application.submission;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.Given.assertRefused;
import static fr.palmares.application.submission.ApplicationTest.INELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.application.submission.ApplicationEvent.IneligibilityAnswered;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityLifted;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityUpheld;
import org.junit.jupiter.api.Test;

class HearingTest {

  private static final Hearing DECLARED = Hearing.NONE.evolve(INELIGIBLE);
  private static final IneligibilityAnswered ANSWER =
      new IneligibilityAnswered(APPLICATION, "nous sommes un syndicat mixte");

  @Test
  void the_authority_is_heard_before_the_decision_is_upheld() {
    assertRefused("nothing-to-uphold", () -> DECLARED.uphold(APPLICATION, "hors champ"));
    assertThat(DECLARED.answer(APPLICATION, ANSWER.text())).containsExactly(ANSWER);
    assertThat(DECLARED.evolve(ANSWER).uphold(APPLICATION, "hors champ"))
        .containsExactly(new IneligibilityUpheld(APPLICATION, "hors champ"));
  }

  @Test
  void it_may_answer_again_and_the_decision_may_be_lifted() {
    Hearing upheld =
        DECLARED.evolve(ANSWER).evolve(new IneligibilityUpheld(APPLICATION, "hors champ"));

    assertThat(upheld.answer(APPLICATION, ANSWER.text())).containsExactly(ANSWER);
    assertThat(upheld.lift(APPLICATION, "erreur"))
        .containsExactly(new IneligibilityLifted(APPLICATION, "erreur"));
  }

  @Test
  void who_was_not_found_ineligible_has_nothing_to_answer() {
    Hearing lifted = DECLARED.evolve(new IneligibilityLifted(APPLICATION, "erreur"));

    for (Hearing hearing : new Hearing[] {Hearing.NONE, lifted}) {
      assertRefused("not-ineligible", () -> hearing.answer(APPLICATION, "si"));
      assertRefused("not-ineligible", () -> hearing.uphold(APPLICATION, "non"));
      assertRefused("not-ineligible", () -> hearing.lift(APPLICATION, "oui"));
    }
  }

  @Test
  void a_hearing_goes_by_reasons() {
    assertRefused("reason-missing", () -> DECLARED.answer(APPLICATION, " "));
    assertRefused("reason-missing", () -> DECLARED.lift(APPLICATION, ""));
    assertRefused("text-too-long", () -> DECLARED.answer(APPLICATION, "x".repeat(10_001)));
  }
}
