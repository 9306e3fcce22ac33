package fr.palmares.evaluation.deliberation;

import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.RULEBOOK;
import static fr.palmares.evaluation.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureApproved;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureProposed;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureRejected;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One level, « or », from half of the points on. */
class DepartureTest {

  private static final ActorId ANNE = ActorId.of("anne");
  private static final ActorId BRUNO = ActorId.of("bruno");
  private static final LevelId GOLD = LevelId.of("or");
  private static final DeliberationId ID = new DeliberationId(APPLICATION);
  private static final Reason REASON = Reason.of("projet exemplaire");
  private static final DepartureProposed PROPOSED =
      new DepartureProposed(APPLICATION, null, GOLD, "projet exemplaire", ANNE);

  @Test
  void one_person_proposes_and_another_approves() {
    Deliberation evaluated = evaluated(1);

    assertThat(propose(evaluated, GOLD)).containsExactly(PROPOSED);
    Deliberation proposed = evaluated.evolve(PROPOSED);
    assertThat(proposed.departure().approve(BRUNO))
        .isEqualTo(
            new DepartureApproved(APPLICATION, null, GOLD, "projet exemplaire", ANNE, BRUNO));
    assertRefused("second-person-needed", () -> proposed.departure().approve(ANNE));
  }

  @Test
  void a_departure_may_lead_to_no_level() {
    assertThat(propose(evaluated(3), null))
        .containsExactly(new DepartureProposed(APPLICATION, GOLD, null, "projet exemplaire", ANNE));
  }

  @Test
  void no_departure_of_this_kind() {
    assertRefused("application-not-evaluated", () -> propose(Deliberation.NOT_HELD, GOLD));
    assertRefused("no-departure", () -> propose(evaluated(1), null));
    assertRefused("no-departure", () -> propose(evaluated(3), GOLD));
    assertRefused("level-not-on-scale", () -> propose(evaluated(1), LevelId.of("platine")));
  }

  @Test
  void one_departure_at_a_time_until_it_is_decided() {
    Deliberation proposed = evaluated(1).evolve(PROPOSED);
    DepartureRejected rejected = proposed.departure().reject(Reason.of("infondé"), ANNE);
    DepartureApproved approved = proposed.departure().approve(BRUNO);

    assertRefused("departure-pending", () -> propose(proposed, GOLD));
    assertThat(propose(proposed.evolve(rejected), GOLD)).containsExactly(PROPOSED);
    assertRefused("departure-decided", () -> propose(proposed.evolve(approved), GOLD));
    for (Deliberation decided :
        List.of(proposed.evolve(rejected), proposed.evolve(approved), evaluated(1))) {
      assertRefused("no-departure-pending", () -> decided.departure().approve(BRUNO));
      assertRefused("no-departure-pending", () -> decided.departure().reject(REASON, BRUNO));
    }
  }

  private static List<DeliberationEvent> propose(Deliberation before, @Nullable LevelId level) {
    return before.propose(new ProposeDeparture(ID, level, REASON), RULEBOOK, ANNE);
  }

  /** So many points on each criterion, 14 in all. */
  private static Deliberation evaluated(int points) {
    Points each = Points.of(points);
    return Deliberation.NOT_HELD.evolve(
        new ApplicationEvaluated(
            APPLICATION,
            Map.of(
                CriterionId.of("a.1"), each,
                CriterionId.of("a.2"), each,
                CriterionId.of("b.1"), each),
            Points.of(points * 4L),
            1,
            List.of(),
            List.of()));
  }
}
