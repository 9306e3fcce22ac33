package fr.palmares.results.publication;

import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.Given;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PublicationAggregateTest {

  private static final PalmaresId ID = new PalmaresId(Given.EDITION);
  private static final Instant NOW = Instant.parse("2031-11-08T10:00:00Z");
  private static final Instant CEREMONY = Instant.parse("2031-11-08T16:00:00Z");
  private static final Outcome OUTCOME = outcome();

  @Test
  void without_any_embargo_it_is_public_at_once() {
    fixture(edition -> List.of(OUTCOME))
        .givenNoPriorActivity()
        .when(new PublishPalmares(ID, null))
        .expectEvents(published(NOW));
  }

  @Test
  void the_organizer_sets_the_end_of_the_embargo() {
    fixture(edition -> List.of(OUTCOME))
        .givenNoPriorActivity()
        .when(new PublishPalmares(ID, CEREMONY))
        .expectEvents(published(CEREMONY));
  }

  @Test
  void an_embargo_that_is_over_already_ends_with_the_publication() {
    fixture(edition -> List.of(OUTCOME))
        .givenNoPriorActivity()
        .when(new PublishPalmares(ID, NOW.minusSeconds(1)))
        .expectEvents(published(NOW));
  }

  @Test
  void it_is_published_once() {
    fixture(edition -> List.of(OUTCOME))
        .given(published(NOW))
        .when(new PublishPalmares(ID, CEREMONY))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void it_is_not_published_while_a_level_is_missing() {
    fixture(
            edition -> {
              throw Refusal.conflict("levels-missing", "a level is missing");
            })
        .givenNoPriorActivity()
        .when(new PublishPalmares(ID, null))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void nothing_is_no_palmares() {
    fixture(edition -> List.of())
        .givenNoPriorActivity()
        .when(new PublishPalmares(ID, null))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  private static PalmaresPublished published(Instant embargoUntil) {
    return new PalmaresPublished(Given.EDITION, embargoUntil, Given.RULEBOOK, List.of(OUTCOME));
  }

  private static Outcome outcome() {
    Evaluation boe = Given.evaluation("Boé", 85);
    return new Outcome(
        boe.application(),
        boe.authority(),
        boe.assessment().total(),
        boe.assessment().percentage(),
        LevelId.of("4"),
        List.of());
  }

  private static AggregateTestFixture<PublicationAggregate> fixture(Outcomes outcomes) {
    AggregateTestFixture<PublicationAggregate> fixture =
        new AggregateTestFixture<>(PublicationAggregate.class);
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource(Given.arrived());
    fixture.registerInjectableResource(outcomes);
    fixture.registerInjectableResource(Given.publication(false));
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    return fixture;
  }
}
