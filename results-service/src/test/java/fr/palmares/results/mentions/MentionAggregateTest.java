package fr.palmares.results.mentions;

import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.Given;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.mentions.MentionEvent.MentionGranted;
import fr.palmares.results.mentions.MentionEvent.MentionWithdrawn;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class MentionAggregateTest {

  private static final MentionId FIRST = MentionId.of("premiere");
  private static final MentionBookId BOOK = new MentionBookId(Given.EDITION, FIRST);
  private static final ApplicationId BOE = Given.application("Boé");
  private static final ApplicationId CLAIX = Given.application("Claix");
  private static final MentionGranted GRANTED =
      new MentionGranted(Given.EDITION, FIRST, BOE, "prometteuse", Map.of(), null);

  @Test
  void the_first_choice_of_the_rule_is_granted_with_its_figures() {
    Contender boe = contender("Boé", 78);
    fixture(false)
        .givenNoPriorActivity()
        .when(new GrantMention(BOOK, BOE, null))
        .expectEvents(
            new MentionGranted(
                Given.EDITION,
                FIRST,
                BOE,
                "Première candidature, 78 points sur 100 (78 %), devant Claix",
                boe.figures(),
                BOE));
  }

  @Test
  void a_mention_that_the_rulebook_does_not_offer_is_not_granted() {
    MentionBookId unknown = new MentionBookId(Given.EDITION, MentionId.of("inconnue"));
    fixture(false)
        .givenNoPriorActivity()
        .when(new GrantMention(unknown, BOE, "pourquoi pas"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void a_unique_mention_that_is_held_goes_to_nobody_else() {
    fixture(false)
        .given(GRANTED)
        .when(new GrantMention(BOOK, CLAIX, "aussi"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  @Test
  void a_mention_taken_back_is_free_again() {
    MentionWithdrawn withdrawn = new MentionWithdrawn(Given.EDITION, FIRST, BOE, "erreur");
    fixture(false)
        .given(GRANTED)
        .when(new WithdrawMention(BOOK, BOE, "erreur"))
        .expectEvents(withdrawn);
    fixture(false)
        .given(GRANTED, withdrawn)
        .when(new GrantMention(BOOK, CLAIX, "à sa place"))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void after_the_publication_mentions_stay_as_they_are() {
    fixture(true)
        .givenNoPriorActivity()
        .when(new GrantMention(BOOK, BOE, null))
        .expectException(Refusal.class)
        .expectNoEvents();
    fixture(true)
        .given(GRANTED)
        .when(new WithdrawMention(BOOK, BOE, "erreur"))
        .expectException(Refusal.class)
        .expectNoEvents();
  }

  private static Contender contender(String name, int points) {
    Evaluation evaluation = Given.evaluation(name, points);
    return new Contender(
        evaluation.application(),
        name,
        evaluation.assessment(),
        evaluation.assessment().level(),
        List.of(),
        Given.RULEBOOK.levelScale());
  }

  private static AggregateTestFixture<MentionAggregate> fixture(boolean published) {
    Contenders contenders = edition -> List.of(contender("Claix", 75), contender("Boé", 78));
    AggregateTestFixture<MentionAggregate> fixture =
        new AggregateTestFixture<>(MentionAggregate.class);
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource(Given.arrived());
    fixture.registerInjectableResource(contenders);
    fixture.registerInjectableResource(Given.publication(published));
    return fixture;
  }
}
