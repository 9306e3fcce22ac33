package fr.palmares.application.edition;

import static fr.palmares.application.Given.EDITION;
import static fr.palmares.application.Given.RULEBOOK;
import static fr.palmares.application.Given.refused;
import static fr.palmares.application.edition.FixedEditions.ADOPTED;
import static fr.palmares.application.edition.FixedEditions.CLOSED;
import static fr.palmares.application.edition.FixedEditions.OPENED;
import static fr.palmares.application.edition.FixedEditions.PREPARED;

import fr.palmares.eventing.FirstComponentTarget;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditionAggregateTest {

  private static final EditionId ID = new EditionId(EDITION);

  private final AggregateTestFixture<EditionAggregate> fixture =
      new AggregateTestFixture<>(EditionAggregate.class);

  @BeforeEach
  void resources() {
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource(FixedEditions.unknown());
    fixture.registerInjectableResource(FixedEditions.SEAL);
    fixture.registerInjectableResource((Competing) edition -> List.of());
  }

  @Test
  void an_edition_is_prepared() {
    fixture
        .givenNoPriorActivity()
        .when(new PrepareEdition(ID, "Label d'essai"))
        .expectEvents(PREPARED);
  }

  @Test
  void it_gets_its_rulebook() {
    fixture.given(PREPARED).when(new AdoptRulebook(ID, RULEBOOK, null)).expectEvents(ADOPTED);
  }

  @Test
  void it_opens_once_it_has_its_rulebook() {
    fixture.given(PREPARED, ADOPTED).when(new OpenApplications(ID)).expectEvents(OPENED);
  }

  @Test
  void it_does_not_open_without_a_rulebook() {
    fixture
        .given(PREPARED)
        .when(new OpenApplications(ID))
        .expectException(refused("rulebook-missing"))
        .expectNoEvents();
  }

  @Test
  void it_closes_for_good() {
    fixture.given(PREPARED, ADOPTED, OPENED).when(new CloseApplications(ID)).expectEvents(CLOSED);
  }

  @Test
  void it_takes_no_rulebook_once_closed() {
    fixture
        .given(PREPARED, ADOPTED, OPENED, CLOSED)
        .when(new AdoptRulebook(ID, RULEBOOK, null))
        .expectException(refused("rulebook-in-use"))
        .expectNoEvents();
  }

  @Test
  void an_edition_that_nobody_prepared_does_nothing() {
    fixture
        .givenNoPriorActivity()
        .when(new OpenApplications(ID))
        .expectException(refused("unknown-edition"))
        .expectNoEvents();
  }
}
