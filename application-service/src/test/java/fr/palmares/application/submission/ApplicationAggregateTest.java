package fr.palmares.application.submission;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.Given.CANDIDATE;
import static fr.palmares.application.Given.DEADLINE;
import static fr.palmares.application.Given.FIRST;
import static fr.palmares.application.Given.FONTAINE;
import static fr.palmares.application.Given.IN_TIME;
import static fr.palmares.application.Given.RULEBOOK;
import static fr.palmares.application.Given.SECOND;
import static fr.palmares.application.Given.refused;
import static fr.palmares.application.submission.ApplicationTest.FIRST_ANSWER;
import static fr.palmares.application.submission.ApplicationTest.INELIGIBLE;
import static fr.palmares.application.submission.ApplicationTest.SECOND_ANSWER;
import static fr.palmares.application.submission.ApplicationTest.SOMEONE;
import static fr.palmares.application.submission.ApplicationTest.STARTED;
import static fr.palmares.application.submission.ApplicationTest.SUBMITTED;
import static fr.palmares.application.submission.ApplicationTest.WITHDRAWN;

import fr.palmares.application.authority.Applicants;
import fr.palmares.application.edition.FixedEditions;
import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.application.submission.ApplicationEvent.EvidenceAttached;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.CauseMetadata;
import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ApplicationAggregateTest {

  private static final Actor STRANGER = new Actor(ActorId.of("candidate-2"), Role.CANDIDATE);
  private static final StartApplication START =
      new StartApplication(APPLICATION, named("sponsor"), named("referent"));
  private static final GiveAnswer ANSWER = new GiveAnswer(APPLICATION, SECOND, "non");
  private static final AttachEvidence ATTACH =
      new AttachEvidence(APPLICATION, FIRST, "Plan", "https://exemple.fr/plan");
  private static final SubmitApplication SUBMIT = new SubmitApplication(APPLICATION);
  private static final AmendApplication AMEND =
      new AmendApplication(APPLICATION, Map.of(FIRST, "plutôt"));
  private static final WithdrawApplication WITHDRAW =
      new WithdrawApplication(APPLICATION, "fusion");

  @Test
  void an_application_is_started() {
    open().givenNoPriorActivity().when(START, by(CANDIDATE)).expectEvents(STARTED);
  }

  @Test
  void a_question_is_answered_and_evidence_attached() {
    open().given(STARTED, FIRST_ANSWER).when(ANSWER, by(CANDIDATE)).expectEvents(SECOND_ANSWER);
    open()
        .given(STARTED)
        .when(ATTACH, by(CANDIDATE))
        .expectEvents(new EvidenceAttached(APPLICATION, FIRST, "Plan", "https://exemple.fr/plan"));
  }

  @Test
  void it_is_handed_in_once_everything_is_answered() {
    open()
        .given(STARTED, FIRST_ANSWER, SECOND_ANSWER)
        .when(SUBMIT, by(CANDIDATE))
        .expectEvents(new ApplicationSubmitted(APPLICATION, FONTAINE, RULEBOOK.version(), "2"));
    open()
        .given(STARTED, FIRST_ANSWER)
        .when(SUBMIT, by(CANDIDATE))
        .expectException(refused("answers-missing"))
        .expectNoEvents();
  }

  @Test
  void it_is_amended_and_withdrawn_while_applications_are_open() {
    open()
        .given(STARTED, FIRST_ANSWER, SECOND_ANSWER, SUBMITTED)
        .when(AMEND, by(CANDIDATE))
        .expectEvents(
            new ApplicationAmended(
                APPLICATION, 1, Map.of(FIRST, "plutôt"), RULEBOOK.version(), "2"));
    open().given(STARTED).when(WITHDRAW, by(CANDIDATE)).expectEvents(WITHDRAWN);
  }

  @Test
  void a_candidate_touches_no_application_of_another() {
    for (Object command : List.of(ANSWER, ATTACH, SUBMIT, AMEND, WITHDRAW)) {
      fixture(FixedEditions.open(), IN_TIME)
          .given(STARTED, FIRST_ANSWER, SECOND_ANSWER)
          .when(command, by(STRANGER))
          .expectException(refused("not-your-application"))
          .expectNoEvents();
    }
  }

  @Test
  void nothing_moves_before_the_opening_after_the_closing_or_after_the_deadline() {
    for (Object command : List.of(ANSWER, ATTACH, SUBMIT, AMEND, WITHDRAW)) {
      refusedBy("applications-not-open", FixedEditions.inPreparation(), IN_TIME, command);
      refusedBy("applications-closed", FixedEditions.closed(), IN_TIME, command);
      refusedBy("deadline-passed", FixedEditions.open(), DEADLINE.plusSeconds(1), command);
    }
  }

  @Test
  void nothing_starts_before_the_opening_after_the_closing_or_after_the_deadline() {
    fixture(FixedEditions.unknown(), IN_TIME)
        .givenNoPriorActivity()
        .when(START, by(CANDIDATE))
        .expectException(refused("unknown-edition"))
        .expectNoEvents();
    fixture(FixedEditions.closed(), IN_TIME)
        .givenNoPriorActivity()
        .when(START, by(CANDIDATE))
        .expectException(refused("applications-closed"))
        .expectNoEvents();
    fixture(FixedEditions.open(), DEADLINE.plusSeconds(1))
        .givenNoPriorActivity()
        .when(START, by(CANDIDATE))
        .expectException(refused("deadline-passed"))
        .expectNoEvents();
  }

  @Test
  void it_may_be_found_ineligible_after_the_closing() {
    fixture(FixedEditions.closed(), DEADLINE.plusSeconds(1))
        .given(STARTED, FIRST_ANSWER, SECOND_ANSWER, SUBMITTED)
        .when(new DeclareIneligible(APPLICATION, "hors champ"), by(CANDIDATE))
        .expectEvents(INELIGIBLE);
  }

  private static void refusedBy(String rule, FixedEditions editions, Instant now, Object command) {
    fixture(editions, now)
        .given(STARTED, FIRST_ANSWER, SECOND_ANSWER)
        .when(command, by(CANDIDATE))
        .expectException(refused(rule))
        .expectNoEvents();
  }

  private static AggregateTestFixture<ApplicationAggregate> open() {
    return fixture(FixedEditions.open(), IN_TIME);
  }

  private static AggregateTestFixture<ApplicationAggregate> fixture(
      FixedEditions editions, Instant now) {
    AggregateTestFixture<ApplicationAggregate> fixture =
        new AggregateTestFixture<>(ApplicationAggregate.class);
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource(editions);
    fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
    fixture.registerInjectableResource((Applicants) id -> FONTAINE);
    fixture.registerInjectableResource(new Nowhere());
    fixture.registerInjectableResource((KeptFiles) (application, sha256) -> {});
    // Tells receipts apart by how much was answered.
    fixture.registerInjectableResource(
        (ReceiptSeal) content -> Integer.toString(content.answers().size()));
    return fixture;
  }

  private static Map<String, String> by(Actor actor) {
    return CauseMetadata.of(new Cause(actor, new UUID(0, 2), "trace"));
  }

  private static Contact named(String task) {
    return new Contact(new UUID(0, 1), task, "Camille Exemple", "");
  }

  /** Keeps nobody. */
  record Nowhere() implements Contacts {
    @Override
    public ContactMark keep(ApplicationId application, Contact contact) {
      return SOMEONE;
    }

    @Override
    public boolean isAnother(ApplicationId application, Contact contact) {
      return false;
    }

    @Override
    public ContactMark replace(ApplicationId application, Contact contact) {
      return SOMEONE;
    }

    @Override
    public int erase(ApplicationId application) {
      return 0;
    }
  }
}
