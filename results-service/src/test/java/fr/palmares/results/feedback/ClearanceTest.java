package fr.palmares.results.feedback;

import static fr.palmares.results.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.results.Given;
import fr.palmares.results.feedback.FeedbackEvent.CommentCleared;
import fr.palmares.results.feedback.FeedbackEvent.CommentWithheld;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearanceTest {

  private static final ApplicationId BOE = Given.application("Boé");
  private static final FeedbackId ID = new FeedbackId(BOE);
  private static final Comment KIND = comment("alice", 0);
  private static final Comment HARSH = comment("boris", 0);
  private static final Comment REVISED = comment("boris", 1);

  private static Comment comment(String juror, int revision) {
    return new Comment(CriterionId.of("a.1"), JurorId.of(juror), revision);
  }

  private static Clearance given(FeedbackEvent... events) {
    return Stream.of(events).reduce(Clearance.NONE, Clearance::evolve, (a, b) -> b);
  }

  private static List<FeedbackEvent> clear(
      Clearance clearance, @Nullable List<Comment> comments, Comment... standing) {
    return clearance.clear(new ClearComments(ID, comments), Set.of(standing));
  }

  private static List<FeedbackEvent> withhold(
      Clearance clearance, @Nullable List<Comment> comments, String reason, Comment... standing) {
    return clearance.withhold(new WithholdComments(ID, comments, reason), Set.of(standing));
  }

  @Test
  void nothing_is_shown_until_an_organizer_clears_it() {
    assertThat(given().shows(KIND)).isFalse();
    assertThat(clear(given(), List.of(KIND), KIND, HARSH))
        .containsExactly(new CommentCleared(BOE, KIND));
    assertThat(given(new CommentCleared(BOE, KIND)).shows(KIND)).isTrue();
  }

  @Test
  void a_revised_comment_is_another_one() {
    Clearance cleared = given(new CommentCleared(BOE, HARSH));

    assertThat(cleared.shows(REVISED)).isFalse();
    assertRefused("no-such-comment", () -> clear(cleared, List.of(HARSH), REVISED));
  }

  @Test
  void all_at_once_leaves_alone_what_was_withheld() {
    Clearance withheld = given(new CommentWithheld(BOE, HARSH, "blessant"));

    assertThat(clear(withheld, null, KIND, HARSH)).containsExactly(new CommentCleared(BOE, KIND));
    assertThat(clear(withheld, List.of(HARSH), KIND, HARSH))
        .containsExactly(new CommentCleared(BOE, HARSH));
  }

  @Test
  void what_was_cleared_can_be_withheld_with_a_reason() {
    Clearance cleared = given(new CommentCleared(BOE, KIND));

    assertThat(withhold(cleared, null, " nomme une personne ", KIND))
        .containsExactly(new CommentWithheld(BOE, KIND, "nomme une personne"));
    assertRefused("reason-missing", () -> withhold(cleared, null, " ", KIND));
  }

  @Test
  void the_same_decision_again_changes_nothing() {
    assertThat(clear(given(new CommentCleared(BOE, KIND)), List.of(KIND), KIND)).isEmpty();
    assertThat(withhold(given(new CommentWithheld(BOE, KIND, "x")), null, "y", KIND)).isEmpty();
  }

  @Test
  void where_nobody_wrote_anything_there_is_nothing_to_decide() {
    assertRefused("no-such-comment", () -> clear(given(), null));
    assertRefused("no-such-comment", () -> clear(given(), List.of(), KIND));
    assertRefused("no-such-comment", () -> withhold(given(), List.of(KIND), "x"));
  }
}
