package fr.palmares.evaluation.jury;

import static fr.palmares.evaluation.Given.EDITION;
import static fr.palmares.evaluation.Given.JURORS;

import fr.palmares.evaluation.Given;
import fr.palmares.evaluation.edition.Standing;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationClosed;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationOpened;
import fr.palmares.evaluation.jury.JuryEvent.JuryAppointed;
import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.Refusal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class JuryAggregateTest {

  private static final JuryId ID = new JuryId(EDITION);
  private static final JuryAppointed APPOINTED = new JuryAppointed(EDITION, JURORS);
  private static final EvaluationOpened OPENED = new EvaluationOpened(EDITION, 1);

  private final AggregateTestFixture<JuryAggregate> fixture = fixture();

  @Test
  void a_jury_is_appointed() {
    fixture.givenNoPriorActivity().when(new AppointJury(ID, JURORS)).expectEvents(APPOINTED);
  }

  @Test
  void the_evaluation_is_opened_once_the_jury_is_appointed() {
    fixture.given(APPOINTED).when(new OpenEvaluation(ID)).expectEvents(OPENED);
  }

  @Test
  void the_evaluation_is_not_opened_without_a_jury() {
    fixture
        .givenNoPriorActivity()
        .when(new OpenEvaluation(ID))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void the_evaluation_is_closed_for_good() {
    fixture
        .given(APPOINTED, OPENED)
        .when(new CloseEvaluation(ID))
        .expectEvents(new EvaluationClosed(EDITION));
    fixture()
        .given(APPOINTED, OPENED, new EvaluationClosed(EDITION))
        .when(new OpenEvaluation(ID))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void an_edition_is_judged_by_one_rulebook_once_an_application_is_evaluated() {
    fixture(
            edition -> {
              throw Refusal.conflict("already-evaluated", "done");
            })
        .given(APPOINTED, OPENED)
        .when(new TakeUpErratum(ID, 2))
        .expectException(Refusal.class)
        .expectExceptionMessage("done")
        .expectNoEvents();
  }

  private static AggregateTestFixture<JuryAggregate> fixture() {
    return fixture(edition -> {});
  }

  private static AggregateTestFixture<JuryAggregate> fixture(EvaluatedEditions evaluated) {
    AggregateTestFixture<JuryAggregate> fixture = new AggregateTestFixture<>(JuryAggregate.class);
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource(Given.editions(Standing.COMPETING));
    fixture.registerInjectableResource(new FixedJury(Jury.NONE));
    fixture.registerInjectableResource(evaluated);
    return fixture;
  }
}
