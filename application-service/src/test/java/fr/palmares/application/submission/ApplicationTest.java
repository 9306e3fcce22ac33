package fr.palmares.application.submission;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.Given.CANDIDATE;
import static fr.palmares.application.Given.EDITION;
import static fr.palmares.application.Given.FIRST;
import static fr.palmares.application.Given.FONTAINE;
import static fr.palmares.application.Given.RULEBOOK;
import static fr.palmares.application.Given.SECOND;
import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.palmares.application.submission.ApplicationEvent.AnswerGiven;
import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationTest {

  static final ContactMark SOMEONE = new ContactMark(new UUID(0, 1), "0".repeat(64));
  static final ApplicationStarted STARTED =
      new ApplicationStarted(APPLICATION, FONTAINE, CANDIDATE.id(), SOMEONE, SOMEONE);
  static final AnswerGiven FIRST_ANSWER = new AnswerGiven(APPLICATION, FIRST, "oui");
  static final AnswerGiven SECOND_ANSWER = new AnswerGiven(APPLICATION, SECOND, "non");
  static final ApplicationSubmitted SUBMITTED = new ApplicationSubmitted(APPLICATION, FONTAINE);
  static final ApplicationWithdrawn WITHDRAWN = new ApplicationWithdrawn(APPLICATION, "fusion");
  static final ApplicationDeclaredIneligible INELIGIBLE =
      new ApplicationDeclaredIneligible(APPLICATION, "hors champ");

  private static final Map<String, Application> STATES =
      Map.of(
          "none", Application.NONE,
          "draft", after(STARTED, FIRST_ANSWER),
          "answered", after(STARTED, FIRST_ANSWER, SECOND_ANSWER),
          "submitted", after(STARTED, FIRST_ANSWER, SECOND_ANSWER, SUBMITTED),
          "withdrawn", after(STARTED, FIRST_ANSWER, SECOND_ANSWER, SUBMITTED, WITHDRAWN),
          "ineligible", after(STARTED, FIRST_ANSWER, SECOND_ANSWER, SUBMITTED, INELIGIBLE));

  /** The first question is a choice; x is what was answered when it still was a text. */
  @Test
  void what_is_handed_in_answers_the_rulebook_in_force() {
    Rulebook choice =
        RulebookReader.read(
            Map.of(
                "label", "Label d'essai",
                "edition", EDITION.value(),
                "levelScale",
                    Map.of("levels", List.of(Map.of("id", "or", "name", "Or", "minPercent", 50))),
                "axes",
                    List.of(Map.of("id", "a", "name", "A", "criteria", List.of(CHOICE, FREE)))));

    assertRefused(
        "answer-does-not-fit",
        () -> after(STARTED, FIRST_ANSWER, SECOND_ANSWER).submit(APPLICATION, choice));
    Application submitted = after(STARTED, FIRST_ANSWER, SECOND_ANSWER, SUBMITTED);
    assertRefused(
        "answer-does-not-fit", () -> submitted.amend(APPLICATION, Map.of(SECOND, "si"), choice));
    assertThat(submitted.amend(APPLICATION, Map.of(FIRST, "z"), choice)).hasSize(1);
    assertThat(
            after(STARTED, new AnswerGiven(APPLICATION, FIRST, "y"), SECOND_ANSWER)
                .submit(APPLICATION, choice))
        .containsExactly(SUBMITTED);
  }

  private static final Map<String, Object> CHOICE =
      Map.of(
          "id",
          "a.1",
          "name",
          "Un",
          "max",
          4,
          "answer",
          Map.of("kind", "choice", "points", Map.of("z", 1, "y", 4)));
  private static final Map<String, Object> FREE = Map.of("id", "a.2", "name", "Deux", "max", 4);

  /** Every state against everything that can be asked of an application. */
  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "none,       start,      done",
    "draft,      start,      one-application-per-edition",
    "withdrawn,  start,      one-application-per-edition",
    "none,       answer,     unknown-application",
    "draft,      answer,     done",
    "submitted,  answer,     already-submitted",
    "withdrawn,  answer,     no-longer-competing",
    "none,       attach,     unknown-application",
    "draft,      attach,     done",
    "submitted,  attach,     done",
    "ineligible, attach,     no-longer-competing",
    "none,       submit,     unknown-application",
    "draft,      submit,     answers-missing",
    "answered,   submit,     done",
    "submitted,  submit,     already-submitted",
    "withdrawn,  submit,     no-longer-competing",
    "none,       amend,      unknown-application",
    "answered,   amend,      not-submitted",
    "submitted,  amend,      done",
    "ineligible, amend,      no-longer-competing",
    "none,       withdraw,   unknown-application",
    "draft,      withdraw,   done",
    "submitted,  withdraw,   done",
    "withdrawn,  withdraw,   no-longer-competing",
    "none,       ineligible, unknown-application",
    "draft,      ineligible, not-submitted",
    "submitted,  ineligible, done",
    "withdrawn,  ineligible, no-longer-competing",
    "ineligible, ineligible, no-longer-competing",
  })
  void an_application_in_each_state(String state, String asked, String outcome) {
    Application application = STATES.getOrDefault(state, Application.NONE);
    Runnable call = asking(application, asked);
    if (outcome.equals("done")) {
      assertThatCode(call::run).doesNotThrowAnyException();
    } else {
      assertRefused(outcome, call::run);
    }
  }

  private static Runnable asking(Application application, String asked) {
    return switch (asked) {
      case "start" ->
          () -> application.start(APPLICATION, FONTAINE, CANDIDATE.id(), SOMEONE, SOMEONE);
      case "answer" -> () -> application.answer(APPLICATION, FIRST, "peut-être", RULEBOOK);
      case "attach" ->
          () -> application.attach(APPLICATION, FIRST, "Plan", "https://exemple.fr/p", RULEBOOK);
      case "submit" -> () -> application.submit(APPLICATION, RULEBOOK);
      case "amend" -> () -> application.amend(APPLICATION, Map.of(FIRST, "peut-être"), RULEBOOK);
      case "withdraw" -> () -> application.withdraw(APPLICATION, "fusion");
      default -> () -> application.declareIneligible(APPLICATION, "hors champ");
    };
  }

  @ParameterizedTest
  @CsvSource({"a.1, ' ', answer-empty", "z.9, oui, unknown-criterion"})
  void an_answer_is_a_text_to_a_criterion_of_the_rulebook(String to, String answer, String rule) {
    CriterionId criterion = CriterionId.of(to);

    assertRefused(rule, () -> draft().answer(APPLICATION, criterion, answer, RULEBOOK));
    assertRefused(rule, () -> submitted().amend(APPLICATION, Map.of(criterion, answer), RULEBOOK));
  }

  @ParameterizedTest
  @CsvSource({
    "a.1, ' ', https://exemple.fr, evidence-without-name",
    "a.1, Plan, ftp://exemple.fr, evidence-link",
    "a.1, Plan, javascript:alert(1), evidence-link",
    "a.1, Plan, https://, evidence-link",
    "z.9, Plan, https://exemple.fr, unknown-criterion"
  })
  void evidence_is_a_named_link_to_a_criterion(String to, String name, String link, String rule) {
    assertRefused(
        rule, () -> draft().attach(APPLICATION, CriterionId.of(to), name, link, RULEBOOK));
  }

  @Test
  void the_same_answer_again_is_no_news() {
    assertThat(draft().answer(APPLICATION, FIRST, "oui", RULEBOOK)).isEmpty();
  }

  @Test
  void an_amendment_holds_only_what_changed_and_is_counted() {
    Application amended =
        submitted().evolve(new ApplicationAmended(APPLICATION, 1, Map.of(FIRST, "plutôt")));

    assertThat(amended.amend(APPLICATION, Map.of(FIRST, "plutôt", SECOND, "si"), RULEBOOK))
        .containsExactly(new ApplicationAmended(APPLICATION, 2, Map.of(SECOND, "si")));
  }

  @Test
  void an_amendment_changes_something() {
    assertRefused(
        "nothing-amended", () -> submitted().amend(APPLICATION, Map.of(FIRST, "oui"), RULEBOOK));
    assertRefused("nothing-amended", () -> submitted().amend(APPLICATION, Map.of(), RULEBOOK));
  }

  @Test
  void leaving_has_a_reason() {
    assertRefused("reason-missing", () -> submitted().withdraw(APPLICATION, ""));
    assertRefused("reason-missing", () -> submitted().declareIneligible(APPLICATION, " "));
  }

  @Test
  void a_candidate_acts_on_what_they_started() {
    assertThatCode(() -> draft().checkOwner(CANDIDATE.id())).doesNotThrowAnyException();
    assertRefused("not-your-application", () -> draft().checkOwner(ActorId.of("candidate-2")));
    assertRefused("unknown-application", () -> Application.NONE.checkOwner(CANDIDATE.id()));
  }

  static Application after(ApplicationEvent... events) {
    Application application = Application.NONE;
    for (ApplicationEvent event : events) {
      application = application.evolve(event);
    }
    return application;
  }

  private static Application draft() {
    return after(STARTED, FIRST_ANSWER);
  }

  private static Application submitted() {
    return after(STARTED, FIRST_ANSWER, SECOND_ANSWER, SUBMITTED);
  }
}
