package fr.palmares.results.levels;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.CauseMetadata;
import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.Given;
import fr.palmares.results.evaluated.Departures;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.levels.AwardEvent.LevelAwarded;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import fr.palmares.results.levels.AwardEvent.LevelCorrectionProposed;
import fr.palmares.results.levels.AwardEvent.LevelCorrectionRejected;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class AwardAggregateTest {

  private static final Evaluation ABBEVILLE = Given.evaluation("Abbeville", 85);
  private static final AwardId ID = new AwardId(ABBEVILLE.application());
  private static final LevelAwarded AWARDED =
      (LevelAwarded) Award.NONE.award(new AwardLevel(ID, null), ABBEVILLE, null).get(0);
  private static final CorrectLevel CORRECTION =
      new CorrectLevel(ID, LevelId.of("3"), "erreur de saisie");

  private static final LevelCorrectionProposed PROPOSED =
      new LevelCorrectionProposed(
          ABBEVILLE.application(),
          LevelId.of("4"),
          LevelId.of("3"),
          "erreur de saisie",
          ActorId.of("alice"));

  /** Nothing was decided against the computed levels. */
  private static final Departures DEPARTURES = application -> Optional.empty();

  @Test
  void an_evaluated_application_is_awarded_its_computed_level() {
    fixture(false).givenNoPriorActivity().when(new AwardLevel(ID, null)).expectEvents(AWARDED);
  }

  @Test
  void an_application_that_is_not_evaluated_is_awarded_nothing() {
    fixture(false)
        .givenNoPriorActivity()
        .when(new AwardLevel(new AwardId(Given.application("Inconnue")), null))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void a_level_is_awarded_once() {
    fixture(false)
        .given(AWARDED)
        .when(new AwardLevel(ID, null))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void after_the_publication_no_level_is_awarded_any_more() {
    fixture(true)
        .givenNoPriorActivity()
        .when(new AwardLevel(ID, null))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void after_the_publication_one_person_proposes_an_erratum() {
    fixture(true).given(AWARDED).when(CORRECTION, metadata("alice")).expectEvents(PROPOSED);
  }

  @Test
  void another_person_approves_it() {
    fixture(true)
        .given(AWARDED, PROPOSED)
        .when(new ApproveCorrection(ID, 1), metadata("alice"))
        .expectException(Refusal.class)
        .expectNoEvents();
    fixture(true)
        .given(AWARDED, PROPOSED)
        .when(new ApproveCorrection(ID, 1), metadata("boris"))
        .expectEvents(
            new LevelCorrected(
                ABBEVILLE.application(), LevelId.of("4"), LevelId.of("3"), "erreur de saisie"));
  }

  @Test
  void or_rejects_it() {
    fixture(true)
        .given(AWARDED, PROPOSED)
        .when(new RejectCorrection(ID, "le niveau est juste"), metadata("boris"))
        .expectEvents(
            new LevelCorrectionRejected(
                ABBEVILLE.application(), "le niveau est juste", ActorId.of("boris")));
  }

  private static Map<String, ?> metadata(String actor) {
    return CauseMetadata.of(
        new Cause(new Actor(ActorId.of(actor), Role.ORGANIZER), UUID.randomUUID(), "trace"));
  }

  @Test
  void before_the_publication_nobody_corrects_alone() {
    fixture(false)
        .given(AWARDED)
        .when(CORRECTION, metadata("alice"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void a_level_that_was_not_awarded_is_not_corrected() {
    fixture(true)
        .givenNoPriorActivity()
        .when(CORRECTION, metadata("alice"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void a_level_is_corrected_on_the_scale_that_it_was_awarded_on() {
    Rulebook latest = Given.RULEBOOK;
    LevelScale former =
        new LevelScale(latest.levelScale().id(), "0", latest.levelScale().levels().subList(0, 4));
    Rulebook own =
        new Rulebook(
            latest.label(),
            latest.edition(),
            latest.version(),
            latest.provenance(),
            latest.calendar(),
            latest.aggregation(),
            former,
            latest.axes(),
            latest.mentions(),
            null,
            null,
            null);
    Evaluation judged =
        new Evaluation(
            ABBEVILLE.application(), ABBEVILLE.authority(), ABBEVILLE.settled(), Set.of(), own);

    fixture(true, judged)
        .given(AWARDED)
        .when(new CorrectLevel(ID, LevelId.of("5"), "erreur de saisie"), metadata("alice"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  private static AggregateTestFixture<AwardAggregate> fixture(boolean published) {
    return fixture(published, ABBEVILLE);
  }

  private static AggregateTestFixture<AwardAggregate> fixture(
      boolean published, Evaluation arrived) {
    AggregateTestFixture<AwardAggregate> fixture = new AggregateTestFixture<>(AwardAggregate.class);
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource(Given.arrived(arrived));
    fixture.registerInjectableResource(Given.publication(published));
    fixture.registerInjectableResource(DEPARTURES);
    return fixture;
  }
}
