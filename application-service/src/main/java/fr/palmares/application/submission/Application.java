package fr.palmares.application.submission;

import fr.palmares.application.edition.Edition;
import fr.palmares.application.submission.ApplicationEvent.AnswerGiven;
import fr.palmares.application.submission.ApplicationEvent.AnswerWithdrawn;
import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.application.submission.ApplicationEvent.DeadlineExtended;
import fr.palmares.application.submission.ApplicationEvent.EvidenceAttached;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityLifted;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Question;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application (dossier de candidature), as its events tell. Whether the edition accepts anything
 * right now is the edition's to say ({@code Edition.checkAccepting}).
 *
 * @param team who works on it
 */
record Application(
    Status status,
    @Nullable LocalAuthority authority,
    Team team,
    Map<CriterionId, String> answers,
    int amendments,
    @Nullable Instant extension) {

  enum Status {
    NONE,
    DRAFT,
    SUBMITTED,
    WITHDRAWN,
    INELIGIBLE
  }

  static final Application NONE = new Application(Status.NONE, null, Team.NONE, Map.of(), 0, null);

  Application {
    answers = Map.copyOf(answers);
  }

  List<ApplicationEvent> start(
      ApplicationId id, LocalAuthority by, ActorId who, ContactMark sponsor, ContactMark referent) {
    if (status != Status.NONE) {
      throw Refusal.conflict(
          "one-application-per-edition",
          "%s has an application to this edition: %s",
          by.name(),
          id);
    }
    return List.of(new ApplicationStarted(id, by, who, sponsor, referent));
  }

  List<ApplicationEvent> answer(ApplicationId id, CriterionId to, String given, Rulebook rules) {
    checkDraft();
    String answer = rules.criterion(to).asked().kept(given);
    checkAnswer(to, answer, rules);
    return answer.equals(answers.get(to)) ? List.of() : List.of(new AnswerGiven(id, to, answer));
  }

  List<ApplicationEvent> attach(
      ApplicationId id, CriterionId to, String name, String link, Rulebook rules) {
    checkStarted();
    checkCompeting();
    rules.criterion(to);
    if (name.isBlank()) {
      throw Refusal.invalid("evidence-without-name", "name", "name the piece of evidence");
    }
    if (!link.matches("https?://\\S+")) {
      throw Refusal.invalid("evidence-link", "link", "'%s' is not a http or https link", link);
    }
    return List.of(new EvidenceAttached(id, to, name, link));
  }

  List<ApplicationEvent> submit(ApplicationId id, Rulebook rules) {
    checkDraft();
    List<CriterionId> open =
        rules.criteria().stream().map(Criterion::id).filter(c -> !answers.containsKey(c)).toList();
    if (!open.isEmpty()) {
      throw Refusal.invalid("answers-missing", "answers", "answer these first: %s", open);
    }
    checkAnswers(answers, rules);
    return List.of(new ApplicationSubmitted(id, started()));
  }

  List<ApplicationEvent> amend(ApplicationId id, Map<CriterionId, String> with, Rulebook rules) {
    checkSubmitted();
    Map<CriterionId, String> changed = new HashMap<>(with);
    changed.replaceAll((criterion, answer) -> rules.criterion(criterion).asked().kept(answer));
    changed.forEach((criterion, answer) -> checkAnswer(criterion, answer, rules));
    changed.entrySet().removeAll(answers.entrySet());
    if (changed.isEmpty()) {
      throw Refusal.invalid("nothing-amended", "answers", "these are the answers it has already");
    }
    Map<CriterionId, String> whole = new HashMap<>(answers);
    whole.putAll(changed);
    checkAnswers(whole, rules);
    return List.of(new ApplicationAmended(id, amendments + 1, changed));
  }

  List<ApplicationEvent> withdraw(ApplicationId id, String reason) {
    checkStarted();
    checkCompeting();
    return List.of(new ApplicationWithdrawn(id, Prose.reason(reason)));
  }

  List<ApplicationEvent> extend(ApplicationId id, Instant until, String reason, Instant now) {
    checkStarted();
    checkCompeting();
    if (!until.isAfter(now)) {
      throw Refusal.invalid("extension-in-the-past", "until", "extend to a time that is to come");
    }
    return List.of(new DeadlineExtended(id, until, Prose.reason(reason)));
  }

  List<ApplicationEvent> declareIneligible(ApplicationId id, String reason) {
    checkSubmitted();
    return List.of(new ApplicationDeclaredIneligible(id, Prose.reason(reason)));
  }

  Application evolve(ApplicationEvent event) {
    if (event instanceof ApplicationStarted e) {
      return new Application(Status.DRAFT, e.authority(), team.evolve(e), answers, 0, null);
    }
    if (event instanceof AnswerGiven e) {
      return with(status, Map.of(e.criterion(), e.answer()), amendments);
    }
    if (event instanceof AnswerWithdrawn e) {
      Map<CriterionId, String> others = new HashMap<>(answers);
      others.remove(e.criterion());
      return new Application(status, authority, team, others, amendments, extension);
    }
    if (event instanceof ApplicationAmended e) {
      return with(status, e.answers(), e.amendment());
    }
    if (event instanceof ApplicationSubmitted || event instanceof IneligibilityLifted) {
      return with(Status.SUBMITTED, Map.of(), amendments);
    }
    if (event instanceof ApplicationWithdrawn) {
      return with(Status.WITHDRAWN, Map.of(), amendments);
    }
    if (event instanceof ApplicationDeclaredIneligible) {
      return with(Status.INELIGIBLE, Map.of(), amendments);
    }
    if (event instanceof DeadlineExtended e) {
      return new Application(status, authority, team, answers, amendments, e.until());
    }
    return new Application(status, authority, team.evolve(event), answers, amendments, extension);
  }

  private Application with(Status next, Map<CriterionId, String> given, int amended) {
    Map<CriterionId, String> all = new HashMap<>(answers);
    all.putAll(given);
    return new Application(next, authority, team, all, amended, extension);
  }

  /**
   * Whose it is hands it in and withdraws it.
   *
   * @throws Refusal {@code unknown-application}, {@code not-your-application}, {@code owner-only}
   */
  void checkOwner(ActorId who) {
    checkStarted();
    team.checkOwner(who);
  }

  /**
   * Who works on it answers, attaches and amends.
   *
   * @throws Refusal {@code unknown-application}, {@code not-your-application}, {@code editors-only}
   */
  void checkEditor(ActorId who) {
    checkStarted();
    team.checkEditor(who);
  }

  /**
   * Who works on it may tie evidence to this criterion now; every criterion takes files.
   *
   * @return the rules by which it is judged
   * @throws Refusal {@code unknown-application}, {@code not-your-application}, {@code
   *     editors-only}, {@code no-longer-competing}, {@code unknown-criterion}, and those of {@link
   *     Edition#checkAccepting}
   */
  Rulebook attaching(CriterionId to, ActorId who, Edition edition, Instant now) {
    checkEditor(who);
    edition.checkAccepting(now, extension);
    checkCompeting();
    edition.rules().criterion(to);
    return edition.rules();
  }

  private LocalAuthority started() {
    if (authority == null) {
      throw Refusal.unknown("unknown-application", "this application has not been started");
    }
    return authority;
  }

  void checkStarted() {
    started();
  }

  void checkDraft() {
    checkStarted();
    checkCompeting();
    if (status != Status.DRAFT) {
      throw Refusal.conflict("already-submitted", "it was handed in: amend it instead");
    }
  }

  void checkSubmitted() {
    checkStarted();
    checkCompeting();
    if (status != Status.SUBMITTED) {
      throw Refusal.conflict("not-submitted", "this application has not been handed in");
    }
  }

  void checkCompeting() {
    if (status == Status.WITHDRAWN || status == Status.INELIGIBLE) {
      throw Refusal.conflict("no-longer-competing", "this application takes no further part");
    }
  }

  /** What is handed in answers the rulebook in force, whichever it was given under. */
  private static void checkAnswers(Map<CriterionId, String> answers, Rulebook rules) {
    for (Criterion criterion : rules.criteria()) {
      String answer = answers.get(criterion.id());
      if (answer != null) {
        checkAnswer(criterion.id(), answer, rules);
      }
    }
  }

  private static void checkAnswer(CriterionId to, String answer, Rulebook rules) {
    Question asked = rules.criterion(to).asked();
    if (answer.isBlank()) {
      throw Refusal.invalid("answer-empty", to.text(), "an answer is not empty");
    }
    if (!asked.takes(answer)) {
      throw Refusal.invalid(
          "answer-does-not-fit", to.text(), "'%s' is no answer here: %s", answer, asked.form());
    }
  }
}
