package fr.palmares.results.mentions;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.CauseMetadata;
import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.results.Given;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.mentions.MentionEvent.MentionErratumProposed;
import fr.palmares.results.mentions.MentionEvent.MentionErratumRejected;
import fr.palmares.results.mentions.MentionEvent.MentionGranted;
import fr.palmares.results.mentions.MentionEvent.MentionWithdrawn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  void after_the_publication_two_persons_give_a_mention_to_another_one() {
    ProposeErratum swap = new ProposeErratum(BOOK, BOE, CLAIX, " noms intervertis ");
    MentionErratumProposed proposed =
        new MentionErratumProposed(
            Given.EDITION, FIRST, BOE, CLAIX, "noms intervertis", ActorId.of("alice"));
    fixture(true).given(GRANTED).when(swap, by("alice")).expectEvents(proposed);
    fixture(true)
        .given(GRANTED, proposed)
        .when(new ApproveErratum(BOOK, 1), by("alice"))
        .expectException(Refusal.class)
        .expectNoEvents();
    fixture(true)
        .given(GRANTED, proposed)
        .when(new ApproveErratum(BOOK, 1), by("boris"))
        .expectEvents(
            new MentionWithdrawn(Given.EDITION, FIRST, BOE, "noms intervertis"),
            new MentionGranted(
                Given.EDITION,
                FIRST,
                CLAIX,
                "noms intervertis",
                contender("Claix", 75).figures(),
                BOE));
    fixture(true)
        .given(GRANTED, proposed)
        .when(new RejectErratum(BOOK, "juste"), by("boris"))
        .expectEvents(
            new MentionErratumRejected(Given.EDITION, FIRST, "juste", ActorId.of("boris")));
  }

  @Test
  void an_erratum_keeps_the_rules_of_a_mention() {
    MentionBook held = MentionBook.NONE.evolve(GRANTED);
    Map.of(
            "erratum-empty", new ProposeErratum(BOOK, null, null, "x"),
            "mention-is-unique", new ProposeErratum(BOOK, null, CLAIX, "x"),
            "mention-not-held", new ProposeErratum(BOOK, CLAIX, null, "x"),
            "mention-already-held", new ProposeErratum(BOOK, null, BOE, "x"),
            "reason-missing", new ProposeErratum(BOOK, BOE, CLAIX, " "))
        .forEach((rule, command) -> Given.assertRefused(rule, () -> propose(held, command)));
    MentionBook waiting =
        held.evolve(propose(held, new ProposeErratum(BOOK, BOE, null, "retirée")).get(0));
    Given.assertRefused(
        "erratum-pending", () -> propose(waiting, new ProposeErratum(BOOK, BOE, CLAIX, "x")));
  }

  private static List<MentionEvent> propose(MentionBook book, ProposeErratum command) {
    MentionOffer offer = Given.RULEBOOK.mention(FIRST);
    Proposals proposals =
        Proposals.of(
            offer.rule(),
            Given.RULEBOOK.tieBreaking(),
            List.of(contender("Claix", 75), contender("Boé", 78)));
    return MentionErratum.propose(book, command, offer, proposals, ActorId.of("alice"));
  }

  private static Map<String, ?> by(String actor) {
    return CauseMetadata.of(
        new Cause(new Actor(ActorId.of(actor), Role.ORGANIZER), UUID.randomUUID(), "trace"));
  }

  @Test
  void after_the_publication_nobody_grants_or_withdraws_alone() {
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
    fixture.registerInjectableResource(
        Given.arrived(Given.evaluation("Claix", 75), Given.evaluation("Boé", 78)));
    fixture.registerInjectableResource(contenders);
    fixture.registerInjectableResource(Given.publication(published));
    return fixture;
  }
}
