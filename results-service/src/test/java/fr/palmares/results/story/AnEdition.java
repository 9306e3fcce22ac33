package fr.palmares.results.story;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.kernel.event.ApplicationEvent.IneligibilityLifted;
import fr.palmares.kernel.event.EditionEvent.ApplicationsClosed;
import fr.palmares.kernel.event.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.event.EvaluationEvent.ApplicationEvaluated;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.kernel.event.EvaluationEvent.CriterionSettled;
import fr.palmares.kernel.event.EvaluationEvent.DepartureApproved;
import fr.palmares.kernel.event.EvaluationEvent.EvaluationClosed;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.kernel.rulebook.RulebookReader;
import fr.palmares.results.Given;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A small edition of its own: what the other services tell of it, and what is decided on it. */
final class AnEdition {

  private static final AtomicInteger YEARS = new AtomicInteger(2040);

  private final EditionYear year = new EditionYear(YEARS.incrementAndGet());
  private final Door organizer;
  private final OnTheWire wire;
  private final Set<ApplicationId> competing = new LinkedHashSet<>();
  private int evaluated;

  AnEdition(Door organizer, OnTheWire wire) {
    this.organizer = organizer;
    this.wire = wire;
  }

  EditionYear year() {
    return year;
  }

  ApplicationId application(String name) {
    return ApplicationId.of(year, Given.authority(name).id());
  }

  String path(String rest) {
    return "/editions/" + year + rest;
  }

  String file(String name, String rest) {
    return "/applications/" + application(name) + rest;
  }

  AnEdition withRulebook() {
    wire.publish(new RulebookAdopted(year, 1, Given.rulebook(year), null, null, null));
    return this;
  }

  AnEdition submitted(String name) {
    wire.publish(new ApplicationSubmitted(application(name), year, Given.authority(name), null));
    competing.add(application(name));
    return this;
  }

  /** It competes, and nothing of it has arrived. */
  AnEdition announced(String name) {
    competing.add(application(name));
    return this;
  }

  AnEdition withdrawn(String name) {
    wire.publish(new ApplicationWithdrawn(application(name), year, "retrait"));
    return this;
  }

  AnEdition ineligible(String name) {
    wire.publish(new ApplicationDeclaredIneligible(application(name), year, "hors champ"));
    return this;
  }

  AnEdition lifted(String name) {
    wire.publish(new IneligibilityLifted(application(name), year, "après réponse"));
    return this;
  }

  AnEdition recused(String juror, String name) {
    wire.publish(new JurorRecused(application(name), year, JurorId.of(juror), "cousins"));
    return this;
  }

  AnEdition jury(String... jurors) {
    wire.publish(
        new JuryAppointed(
            year,
            Stream.of(jurors).map(juror -> Juror.of(JurorId.of(juror), "Adullact")).toList()));
    return this;
  }

  AnEdition scored(String juror, String name, String criterion, int points) {
    wire.publish(
        new CriterionScored(
            application(name),
            year,
            JurorId.of(juror),
            CriterionId.of(criterion),
            Points.of(points),
            "",
            0,
            null,
            1,
            null));
    return this;
  }

  AnEdition settledByMean(String name, String criterion, int points) {
    wire.publish(
        new CriterionSettled(
            application(name),
            year,
            CriterionId.of(criterion),
            Points.of(points),
            "mean",
            null,
            null,
            null));
    return this;
  }

  AnEdition scoringEnds() {
    wire.publish(new EvaluationClosed(year));
    return this;
  }

  /** Two persons decided another level than the computed one. */
  AnEdition departed(String name, String level, String reason) {
    wire.publish(
        new DepartureApproved(
            application(name),
            year,
            null,
            LevelId.of(level),
            reason,
            ActorId.of("organizer-1"),
            ActorId.of("juror-1")));
    return this;
  }

  /** The jury settled this application at so many points of 100. */
  AnEdition evaluated(String name, int points) {
    Evaluation given = Given.evaluation(name, points);
    wire.publish(
        new ApplicationEvaluated(
            application(name), year, given.settled(), given.assessment().total(), 1, null));
    evaluated++;
    return this;
  }

  void close() {
    wire.publish(new ApplicationsClosed(year, List.copyOf(competing)));
  }

  /** Waits until the service knows all of it. */
  AnEdition arrived() {
    close();
    OnRealServers.eventually(
        organizer,
        path("/levels"),
        answer ->
            answer.body().path("closed").asBoolean()
                && answer.body().path("applications").size() == evaluated
                && answer.body().path("pending").isEmpty());
    return this;
  }

  /** One application, told whole. */
  AnEdition with(String name, int points) {
    return submitted(name).evaluated(name, points);
  }

  /** One application under these rules, settled on a.1 alone: another criterion was left out. */
  AnEdition with(Map<String, Object> rules, String name, int points, String leftOut) {
    Map<String, Object> document = new HashMap<>(rules);
    document.put("edition", year.value());
    wire.publish(new RulebookAdopted(year, 1, RulebookReader.read(document), null, null, null));
    submitted(name);
    wire.publish(
        new ApplicationEvaluated(
            application(name),
            year,
            Map.of(CriterionId.of("a.1"), Points.of(points)),
            Points.of(points),
            1,
            List.of(CriterionId.of(leftOut))));
    evaluated++;
    return this;
  }

  /** One application of an authority with a SIREN, told whole. */
  AnEdition with(String siren, String name, int points) {
    LocalAuthority authority =
        LocalAuthority.of(AuthorityKind.COMMUNE, Siren.of(siren), name, null);
    ApplicationId application = ApplicationId.of(year, authority.id());
    competing.add(application);
    wire.publish(new ApplicationSubmitted(application, year, authority, null));
    Evaluation given = Given.evaluation(name, points);
    wire.publish(
        new ApplicationEvaluated(
            application, year, given.settled(), given.assessment().total(), 1, null));
    evaluated++;
    return this;
  }

  Answer award(String name) {
    return award(name, "{}");
  }

  Answer award(String name, String body) {
    return organizer.post(file(name, "/level"), body);
  }

  /** An erratum of a level, approved by a second person once the first one could propose it. */
  Answer correct(String name, String level) {
    Answer proposed = proposeCorrection(name, level);
    return proposed.status() == 200 ? approve(name, proposed) : proposed;
  }

  Answer proposeCorrection(String name, String level) {
    return organizer.post(
        file(name, "/level/corrections"),
        "{\"level\": \"%s\", \"reason\": \"erreur de saisie\"}".formatted(level));
  }

  /** Approves what waits once the list of errata shows it, as a second person does. */
  private Answer approve(String name, Answer proposed) {
    int proposal =
        organizer.getAfter(proposed, path("/errata")).body().values().stream()
            .filter(e -> e.at("/level/application").asString("").equals(application(name).text()))
            .filter(e -> e.path("status").asString().equals("PROPOSED"))
            .mapToInt(e -> e.path("proposal").asInt())
            .findFirst()
            .orElseThrow();
    return approveCorrection(name, proposal);
  }

  Answer approveCorrection(String name, int proposal) {
    return secondPerson().post(file(name, "/level/corrections/approval"), proposal(proposal));
  }

  static String proposal(int number) {
    return "{\"proposal\": %d}".formatted(number);
  }

  Door secondPerson() {
    return organizer.as("organizer-2", Role.ORGANIZER);
  }

  /** An erratum of a mention: another one holds it. */
  Answer proposeErratum(String mention, String from, String to) {
    return organizer.post(
        path("/mentions/" + mention + "/errata"),
        """
        {"withdrawn": "%s", "granted": "%s", "reason": "noms intervertis"}
        """
            .formatted(application(from), application(to)));
  }

  Answer approveErratum(String mention, int proposal) {
    return secondPerson()
        .post(path("/mentions/" + mention + "/errata/approval"), proposal(proposal));
  }

  Answer grant(String mention, String name, String reason) {
    return organizer.post(
        path("/mentions/" + mention + "/holders"),
        "{\"application\": \"%s\", \"reason\": \"%s\"}".formatted(application(name), reason));
  }

  Answer withdraw(String mention, String name) {
    return organizer.post(
        path("/mentions/" + mention + "/withdrawals"),
        "{\"application\": \"%s\", \"reason\": \"a quitté l'édition\"}"
            .formatted(application(name)));
  }

  Answer publish() {
    return publish("{}");
  }

  Answer publish(String body) {
    return organizer.post(path("/publication"), body);
  }
}
