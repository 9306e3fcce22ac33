package fr.palmares.results.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.Given;
import fr.palmares.results.evaluated.Departures;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.levels.AwardEvent.LevelAwarded;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwardTest {

  private static final Evaluation ABBEVILLE = Given.evaluation("Abbeville", 85);
  private static final AwardId ID = new AwardId(ABBEVILLE.application());
  private static final Departures.Approved EXEMPLARY =
      new Departures.Approved(LevelId.of("5"), "projet exemplaire");
  private static final ActorId ALICE = ActorId.of("alice");
  private static final ActorId BORIS = ActorId.of("boris");
  private static final ApproveCorrection FIRST = new ApproveCorrection(ID, 1);
  private static final Award AWARDED = new Award(true, LevelId.of("4"), null, 0);

  @Test
  void the_computed_level_is_awarded_with_its_figures() {
    LevelAwarded awarded = awarded(ABBEVILLE, null, null);

    assertThat(awarded.computed()).isEqualTo(LevelId.of("4"));
    assertThat(awarded.level()).isEqualTo(LevelId.of("4"));
    assertThat(awarded.reason()).isNull();
    assertThat(awarded.total().text()).isEqualTo("85");
    assertThat(awarded.rulebookVersion()).isEqualTo(1);
  }

  @Test
  void no_level_reached_is_an_outcome_too() {
    Award award = Award.NONE.evolve(awarded(Given.evaluation("Boé", 3), null, null));

    assertThat(award).isEqualTo(new Award(true, null, null, 0));
  }

  @Test
  void an_approved_departure_is_awarded_with_its_reason_without_being_told() {
    for (AwardLevel.Departure told : Arrays.asList(null, departure("5", "projet exemplaire"))) {
      LevelAwarded awarded = awarded(ABBEVILLE, told, EXEMPLARY);

      assertThat(awarded.computed()).isEqualTo(LevelId.of("4"));
      assertThat(awarded.level()).isEqualTo(LevelId.of("5"));
      assertThat(awarded.reason()).isEqualTo("projet exemplaire");
    }
  }

  @Test
  void a_departure_to_no_level_is_awarded_too() {
    LevelAwarded awarded =
        awarded(ABBEVILLE, null, new Departures.Approved(null, "projet abandonné"));

    assertThat(awarded.level()).isNull();
    assertThat(awarded.reason()).isEqualTo("projet abandonné");
  }

  @Test
  void nobody_departs_otherwise_than_was_approved() {
    AwardLevel.Departure five = departure("5", "projet exemplaire");

    refused("departure-not-approved", () -> awarded(ABBEVILLE, five, null));
    refused(
        "departure-not-approved",
        () -> awarded(ABBEVILLE, departure("3", "projet exemplaire"), EXEMPLARY));
    refused("departure-not-approved", () -> awarded(ABBEVILLE, departure("5", "autre"), EXEMPLARY));
  }

  @Test
  void a_level_is_awarded_once() {
    refused(
        "level-already-awarded", () -> AWARDED.award(new AwardLevel(ID, null), ABBEVILLE, null));
  }

  @Test
  void a_departure_decided_after_the_award_is_taken_up_by_awarding_again() {
    AwardLevel again = new AwardLevel(ID, null);
    LevelCorrected departed =
        new LevelCorrected(
            ABBEVILLE.application(), LevelId.of("4"), LevelId.of("5"), "projet exemplaire");

    assertThat(AWARDED.award(again, ABBEVILLE, EXEMPLARY)).containsExactly(departed);
    refused(
        "level-already-awarded", () -> AWARDED.evolve(departed).award(again, ABBEVILLE, EXEMPLARY));
  }

  @Test
  void an_erratum_is_proposed_with_a_reason_and_a_second_person_approves_it() {
    Award proposed = AWARDED.evolve(propose(AWARDED, "3", " erreur de saisie "));

    assertThat(proposed.level()).isEqualTo(LevelId.of("4"));
    refused("second-person-needed", () -> proposed.approve(FIRST, ALICE));
    assertThat(proposed.approve(FIRST, BORIS))
        .containsExactly(
            new LevelCorrected(
                ABBEVILLE.application(), LevelId.of("4"), LevelId.of("3"), "erreur de saisie"));
    assertThat(proposed.evolve(proposed.approve(FIRST, BORIS).get(0)))
        .isEqualTo(new Award(true, LevelId.of("3"), null, 1));
  }

  @Test
  void nobody_approves_what_they_have_not_read() {
    Award proposed = AWARDED.evolve(propose(AWARDED, "3", "erreur de saisie"));
    Award rejected =
        proposed.evolve(
            proposed.reject(new RejectCorrection(ID, "le niveau est juste"), BORIS).get(0));
    Award again = rejected.evolve(propose(rejected, "2", "autre erreur"));

    refused("erratum-outdated", () -> again.approve(FIRST, BORIS));
    assertThat(again.approve(new ApproveCorrection(ID, 2), BORIS)).hasSize(1);
  }

  @Test
  void what_corrects_nothing_or_says_no_reason_is_not_proposed() {
    refused("reason-missing", () -> propose(AWARDED, "3", " "));
    refused("nothing-corrected", () -> propose(AWARDED, "4", "x"));
    refused("level-not-awarded", () -> propose(Award.NONE, "3", "x"));
    refused("no-erratum-pending", () -> AWARDED.approve(FIRST, BORIS));
  }

  @Test
  void one_erratum_is_decided_before_the_next_one_is_proposed() {
    Award proposed = AWARDED.evolve(propose(AWARDED, "3", "erreur de saisie"));
    RejectCorrection unfounded = new RejectCorrection(ID, "vérifié : le niveau est juste");

    refused("erratum-pending", () -> propose(proposed, "2", "autre erreur"));
    Award rejected = proposed.evolve(proposed.reject(unfounded, ALICE).get(0));
    assertThat(rejected).isEqualTo(new Award(true, LevelId.of("4"), null, 1));
    refused("no-erratum-pending", () -> rejected.reject(unfounded, BORIS));
  }

  private static AwardEvent propose(Award award, String level, String reason) {
    return award.correct(correction(level, reason), Given.RULEBOOK, ALICE).get(0);
  }

  private static LevelAwarded awarded(
      Evaluation evaluation,
      AwardLevel.@Nullable Departure told,
      Departures.@Nullable Approved approved) {
    AwardLevel command = new AwardLevel(new AwardId(evaluation.application()), told);
    return (LevelAwarded) Award.NONE.award(command, evaluation, approved).get(0);
  }

  private static AwardLevel.Departure departure(String level, String reason) {
    return new AwardLevel.Departure(LevelId.of(level), reason);
  }

  private static CorrectLevel correction(String level, String reason) {
    return new CorrectLevel(ID, LevelId.of(level), reason);
  }

  private static void refused(String rule, ThrowingCallable decision) {
    assertThatThrownBy(decision)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
