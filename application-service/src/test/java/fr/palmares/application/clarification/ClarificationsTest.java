package fr.palmares.application.clarification;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.Given.FIRST;
import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.application.clarification.ClarificationEvent.ClarificationClosed;
import fr.palmares.application.clarification.ClarificationEvent.ClarificationGiven;
import fr.palmares.application.clarification.ClarificationEvent.ClarificationRequested;
import org.junit.jupiter.api.Test;

class ClarificationsTest {

  private static final ClarificationsId ID = new ClarificationsId(APPLICATION);
  private static final ClarificationRequested ONE =
      new ClarificationRequested(APPLICATION, 1, FIRST, "Depuis quand ?");
  private static final ClarificationRequested TWO =
      new ClarificationRequested(APPLICATION, 2, null, "Qui le tient à jour ?");
  private static final Clarifications ASKED = Clarifications.NONE.evolve(ONE);

  @Test
  void questions_are_numbered_in_the_order_in_which_they_are_asked() {
    assertThat(Clarifications.NONE.request(new RequestClarification(ID, FIRST, "Depuis quand ?")))
        .containsExactly(ONE);
    assertThat(ASKED.request(new RequestClarification(ID, null, "Qui le tient à jour ?")))
        .containsExactly(TWO);
  }

  @Test
  void each_is_answered_once_or_closed() {
    Clarifications both = ASKED.evolve(TWO);
    Clarifications ended =
        both.evolve(new ClarificationGiven(APPLICATION, 1, "2019"))
            .evolve(new ClarificationClosed(APPLICATION, 2, "sans objet"));

    assertThat(both.reply(new ReplyToClarification(ID, 1, "2019")))
        .containsExactly(new ClarificationGiven(APPLICATION, 1, "2019"));
    assertThat(both.close(new CloseClarification(ID, 2, "sans objet")))
        .containsExactly(new ClarificationClosed(APPLICATION, 2, "sans objet"));
    assertRefused(
        "clarification-closed", () -> ended.reply(new ReplyToClarification(ID, 1, "2020")));
    assertRefused("clarification-closed", () -> ended.close(new CloseClarification(ID, 2, "x")));
  }

  @Test
  void nothing_is_replied_to_what_nobody_asked() {
    for (int number : new int[] {0, -1, 2}) {
      assertRefused(
          "unknown-clarification", () -> ASKED.reply(new ReplyToClarification(ID, number, "2019")));
    }
    assertRefused("text-missing", () -> ASKED.request(new RequestClarification(ID, null, "  ")));
    assertRefused(
        "text-too-long", () -> ASKED.reply(new ReplyToClarification(ID, 1, "x".repeat(10_001))));
  }
}
