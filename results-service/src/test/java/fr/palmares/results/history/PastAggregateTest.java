package fr.palmares.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.Given;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.results.history.PastEvent.PastPalmaresWithdrawn;
import fr.palmares.results.history.PastEvent.PastResultCorrected;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastAggregateTest {

  private static final PastId ID = new PastId(new EditionYear(2021));
  private static final PastPalmaresImported KNOWN =
      new PastPalmaresImported(ID.edition(), Given.SCALE, List.of(sitiv("3", "https://a.example")));

  private final AggregateTestFixture<PastAggregate> fixture = fixture(false);

  private static AggregateTestFixture<PastAggregate> fixture(boolean published) {
    AggregateTestFixture<PastAggregate> fixture = new AggregateTestFixture<>(PastAggregate.class);
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource(Given.publication(published));
    return fixture;
  }

  @Test
  void an_edition_that_was_published_here_is_not_told_beside_it() {
    fixture(true)
        .givenNoPriorActivity()
        .when(new ImportPastPalmares(ID, Given.SCALE, KNOWN.results()))
        .expectException(Refusal.class)
        .expectNoEvents();
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

  @Test
  void one_result_is_corrected_or_added_with_a_reason_and_what_holds_is_the_correction() {
    PastResultCorrected corrected =
        new PastResultCorrected(
            ID.edition(), Given.SCALE, sitiv("4", "https://b.example"), null, "coquille");
    fixture
        .given(KNOWN)
        .when(new CorrectPastResult(ID, corrected.result(), null, "coquille"))
        .expectEvents(corrected);
    assertThat(Past.UNTOLD.evolve(KNOWN).evolve(corrected).results())
        .containsExactly(sitiv("4", "https://b.example"));
  }

  @Test
  void nothing_is_corrected_without_a_reason_a_source_or_a_difference() {
    for (CorrectPastResult command :
        List.of(
            new CorrectPastResult(ID, sitiv("4", "https://b.example"), null, " "),
            new CorrectPastResult(ID, sitiv("4", ""), null, "coquille"),
            new CorrectPastResult(ID, sitiv("3", "https://a.example"), null, "coquille"))) {
      fixture.given(KNOWN).when(command).expectException(Refusal.class).expectNoEvents();
    }
    fixture
        .givenNoPriorActivity()
        .when(new CorrectPastResult(ID, sitiv("4", "https://b.example"), null, "coquille"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void a_result_told_under_a_wrong_siren_stands_under_the_right_one_instead() {
    PastResult wrong = commune("Lettret", "210500740", "3");
    PastResult right = commune("Lettret", "210500999", "3");
    PastPalmaresImported told = new PastPalmaresImported(ID.edition(), Given.SCALE, List.of(wrong));
    PastResultCorrected corrected =
        new PastResultCorrected(
            ID.edition(), Given.SCALE, right, AuthorityId.of("210500740"), "mauvais SIREN");

    fixture
        .given(told)
        .when(new CorrectPastResult(ID, right, corrected.insteadOf(), "mauvais SIREN"))
        .expectEvents(corrected);
    assertThat(Past.UNTOLD.evolve(told).evolve(corrected).results()).containsExactly(right);
    fixture
        .given(told)
        .when(new CorrectPastResult(ID, right, AuthorityId.of("commune-vif"), "mauvais SIREN"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void of_two_that_were_told_the_wrong_one_goes_and_no_long_name_is_in_the_way() {
    PastResult wrong = commune("Lettret", "210500740", "3");
    PastResult right = commune("Lettret", "210500999", "3");
    PastResult endless = commune("Syndicat " + "mixte ".repeat(40), null, "2");
    PastPalmaresImported told =
        new PastPalmaresImported(ID.edition(), Given.SCALE, List.of(wrong, right, endless));
    PastResultCorrected corrected =
        new PastResultCorrected(
            ID.edition(), Given.SCALE, right, AuthorityId.of("210500740"), "mauvais SIREN");

    fixture
        .given(told)
        .when(new CorrectPastResult(ID, right, corrected.insteadOf(), "mauvais SIREN"))
        .expectEvents(corrected);
    assertThat(Past.UNTOLD.evolve(told).evolve(corrected).results())
        .containsExactly(endless, right);
  }

  @Test
  void a_correction_with_a_siren_means_one() {
    PastPalmaresImported told =
        new PastPalmaresImported(
            ID.edition(),
            Given.SCALE,
            List.of(commune("Vif", "213805450", "2"), commune("Grenoble", null, "3")));
    PastResult both = commune("Grenoble", "213805450", "4");

    fixture
        .given(told)
        .when(new CorrectPastResult(ID, both, null, "coquille"))
        .expectEvents(new PastResultCorrected(ID.edition(), Given.SCALE, both, null, "coquille"));
  }

  @Test
  void a_correction_that_may_mean_several_authorities_names_one() {
    PastPalmaresImported told =
        new PastPalmaresImported(
            ID.edition(),
            Given.SCALE,
            List.of(
                commune("Saint-Denis", "219300662", "2"),
                commune("Saint-Denis", "219740115", "3")));

    fixture
        .given(told)
        .when(new CorrectPastResult(ID, commune("Saint-Denis", null, "4"), null, "coquille"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void each_authority_is_told_once_and_by_a_name() {
    refused(List.of(commune("Vif", null, "2"), commune("VIF", "213805450", "3")));
    for (String name : List.of("", "!!", "a\nb", "x".repeat(301))) {
      refused(List.of(commune(name, null, "2")));
    }
  }

  @Test
  void what_was_told_is_withdrawn_with_a_reason_and_may_be_told_anew() {
    PastPalmaresWithdrawn withdrawn = new PastPalmaresWithdrawn(ID.edition(), "conduite ici");
    fixture.given(KNOWN).when(new WithdrawPastPalmares(ID, "conduite ici")).expectEvents(withdrawn);
    fixture
        .given(KNOWN, withdrawn)
        .when(new ImportPastPalmares(ID, Given.SCALE, KNOWN.results()))
        .expectEvents(KNOWN);
    assertThat(Past.UNTOLD.evolve(KNOWN).evolve(withdrawn).results()).isEmpty();
  }

  @Test
  void nothing_is_withdrawn_without_a_reason_or_where_nothing_was_told() {
    fixture
        .given(KNOWN)
        .when(new WithdrawPastPalmares(ID, " "))
        .expectException(Refusal.class)
        .expectNoEvents();
    fixture
        .given(KNOWN, new PastPalmaresWithdrawn(ID.edition(), "conduite ici"))
        .when(new WithdrawPastPalmares(ID, "conduite ici"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void what_was_told_beside_a_palmares_can_still_be_withdrawn() {
    fixture(true)
        .given(KNOWN)
        .when(new WithdrawPastPalmares(ID, "conduite ici"))
        .expectEvents(new PastPalmaresWithdrawn(ID.edition(), "conduite ici"));
  }

  private void refused(List<PastResult> results, Object... given) {
    fixture
        .given(given)
        .when(new ImportPastPalmares(ID, Given.SCALE, results))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  private static PastResult commune(String name, @Nullable String siren, String level) {
    return new PastResult(
        name,
        AuthorityKind.COMMUNE,
        siren == null ? null : Siren.of(siren),
        null,
        LevelId.of(level),
        null,
        "https://a.example",
        null);
  }

  private static PastResult sitiv(String level, String source) {
    return new PastResult(
        "SITIV", AuthorityKind.SYNDICAT, null, null, LevelId.of(level), null, source, null);
  }
}
