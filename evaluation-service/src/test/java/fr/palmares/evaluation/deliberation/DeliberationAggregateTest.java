package fr.palmares.evaluation.deliberation;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.BORIS;
import static fr.palmares.evaluation.Given.CHLOE;
import static fr.palmares.evaluation.Given.JURORS;

import fr.palmares.evaluation.Given;
import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.evaluation.deliberation.sitting.FixedSittings;
import fr.palmares.evaluation.deliberation.sitting.Sittings;
import fr.palmares.evaluation.edition.Standing;
import fr.palmares.evaluation.jury.FixedJury;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.evaluation.scoring.FixedSheets;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.evaluation.scoring.ScoreSheet.Score;
import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliberationAggregateTest {

  private static final CriterionId A1 = CriterionId.of("a.1");
  private static final CriterionId A2 = CriterionId.of("a.2");
  private static final CriterionId B1 = CriterionId.of("b.1");
  private static final List<JurorId> MEMBERS = List.of(ALICE, BORIS, CHLOE);
  private static final Deliberate DELIBERATE =
      new Deliberate(new DeliberationId(APPLICATION), List.of());
  private static final ApplicationEvaluated EVALUATED =
      new ApplicationEvaluated(
          APPLICATION,
          Map.of(A1, Points.of(1), A2, Points.of(2), B1, Points.of(3)),
          Points.of(8),
          1,
          List.of(BORIS, CHLOE),
          List.of());

  @Test
  void every_criterion_is_settled_then_the_application_is_evaluated() {
    fixture(Phase.CLOSED, Standing.COMPETING)
        .givenNoPriorActivity()
        .when(DELIBERATE)
        .expectEvents(settled(A1, 1), settled(A2, 2), settled(B1, 3), EVALUATED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"PREPARATION", "OPEN"})
  void nobody_deliberates_before_the_evaluation_is_closed(Phase phase) {
    fixture(phase, Standing.COMPETING)
        .givenNoPriorActivity()
        .when(DELIBERATE)
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"UNKNOWN", "WITHDRAWN", "INELIGIBLE"})
  void an_application_that_does_not_compete_is_not_evaluated(Standing standing) {
    fixture(Phase.CLOSED, standing)
        .givenNoPriorActivity()
        .when(DELIBERATE)
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void an_application_is_evaluated_once() {
    fixture(Phase.CLOSED, Standing.COMPETING)
        .given(EVALUATED)
        .when(DELIBERATE)
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  private static CriterionSettled settled(CriterionId criterion, int points) {
    return new CriterionSettled(
        APPLICATION, criterion, Points.of(points), "mean", null, null, null, null, MEMBERS);
  }

  private static AggregateTestFixture<DeliberationAggregate> fixture(
      Phase phase, Standing standing) {
    ScoreSheet sheet =
        new ScoreSheet(
            ScoreSheet.Conflict.NOT_DECLARED,
            false,
            Map.of(
                A1, new Score(Points.of(1), "", 0),
                A2, new Score(Points.of(2), "", 0),
                B1, new Score(Points.of(3), "", 0)),
            3);
    AggregateTestFixture<DeliberationAggregate> fixture =
        new AggregateTestFixture<>(DeliberationAggregate.class);
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource(
        new Settlements(
            new FixedJury(new Jury(phase, JURORS, 1)),
            Given.editions(standing),
            new FixedSheets(Map.of(ALICE, sheet)),
            new FixedSittings(Sittings.NONE),
            (application, juror) -> {},
            Clock.systemUTC()));
    return fixture;
  }
}
