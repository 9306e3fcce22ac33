package fr.palmares.results.history;

import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.Given;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PastAggregateTest {

  private static final PastId ID = new PastId(new EditionYear(2021));
  private static final PastPalmaresImported KNOWN =
      new PastPalmaresImported(ID.edition(), Given.SCALE, List.of(sitiv("3", "https://a.example")));

  private final AggregateTestFixture<PastAggregate> fixture =
      new AggregateTestFixture<>(PastAggregate.class);

  PastAggregateTest() {
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
  }

  @Test
  void the_past_is_told_with_its_sources() {
    fixture
        .givenNoPriorActivity()
        .when(new ImportPastPalmares(ID, Given.SCALE, KNOWN.results()))
        .expectEvents(KNOWN);
  }

  @Test
  void the_same_told_again_changes_nothing() {
    fixture
        .given(KNOWN)
        .when(new ImportPastPalmares(ID, Given.SCALE, KNOWN.results()))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void something_else_told_of_the_same_edition_is_refused() {
    refused(List.of(sitiv("4", "https://a.example")), KNOWN);
  }

  @Test
  void what_has_no_source_is_not_taken_in() {
    refused(List.of(sitiv("3", " ")));
    refused(List.of());
  }

  @Test
  void no_level_may_be_known_but_a_level_that_is_told_cannot_be_unknown() {
    PastResult noLabel =
        new PastResult("SITIV", AuthorityKind.SYNDICAT, null, null, null, null, "x", true);
    fixture
        .givenNoPriorActivity()
        .when(new ImportPastPalmares(ID, Given.SCALE, List.of(noLabel)))
        .expectEvents(new PastPalmaresImported(ID.edition(), Given.SCALE, List.of(noLabel)));

    refused(
        List.of(
            new PastResult(
                "SITIV", AuthorityKind.SYNDICAT, null, null, LevelId.of("3"), null, "x", false)));
  }

  private void refused(List<PastResult> results, Object... given) {
    fixture
        .given(given)
        .when(new ImportPastPalmares(ID, Given.SCALE, results))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  private static PastResult sitiv(String level, String source) {
    return new PastResult(
        "SITIV", AuthorityKind.SYNDICAT, null, null, LevelId.of(level), null, source, null);
  }
}
