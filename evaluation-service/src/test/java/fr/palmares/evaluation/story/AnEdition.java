package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.evaluation.Given;
import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.event.EditionEvent.ApplicationsClosed;
import fr.palmares.kernel.event.EditionEvent.EditionPrepared;
import fr.palmares.kernel.event.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.rulebook.Calendar;
import fr.palmares.kernel.rulebook.JuryRules;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An edition of its own for one test: told over Kafka as application-service would, evaluated
 * through the door. Jurors are {@code juror-alice}, {@code -boris}, {@code -chloe}.
 */
final class AnEdition {

  static final String ALICE = "juror-alice~juror";
  static final String BORIS = "juror-boris~juror";
  static final String CHLOE = "juror-chloe~juror";
  static final String SHEET = sheet(1, 1, 1);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final AtomicInteger YEAR = new AtomicInteger(2100);

  final EditionYear year = new EditionYear(YEAR.incrementAndGet());
  private final List<ApplicationId> applications = new ArrayList<>();
  private String position = "0";
  private @Nullable JuryRules rules;
  private Calendar calendar = Given.RULEBOOK.calendar();
  private final Door door;
  private final OnTheWire wire;

  AnEdition(Door door, OnTheWire wire) {
    this.door = door;
    this.wire = wire;
  }

  /** Path of the edition's evaluation. */
  String path(String rest) {
    return "/editions/" + year + rest;
  }

  /** Its rulebook says how the jury works. */
  AnEdition ruling(JuryRules rules) {
    this.rules = rules;
    return this;
  }

  /** Its rulebook sets dates. */
  AnEdition dated(Calendar dates) {
    this.calendar = dates;
    return this;
  }

  /** The rulebook, the end of the applications and so many of them have arrived. */
  AnEdition ready(int submitted) {
    wire.publish(new EditionPrepared(year, "Label d'essai"));
    wire.publish(new RulebookAdopted(year, 1, rulebook(), null, null, null));
    for (int i = 1; i <= submitted; i++) {
      submit(i);
    }
    wire.publish(new ApplicationsClosed(year, null));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(status().body().path("phase").asString()).isEqualTo("ready");
              assertThat(status().body().path("applications").asInt()).isEqualTo(submitted);
            });
    return this;
  }

  AnEdition withJury() {
    ok(door.put(ORGANIZER, path("/jury"), JURY));
    return this;
  }

  AnEdition opened() {
    Answer opening = door.post(ORGANIZER, path("/evaluation/opening"), "");
    ok(opening);
    position = opening.header("Palmares-Position");
    return this;
  }

  /** Where the log stood after the opening, or after the last assignment since. */
  String position() {
    return position;
  }

  AnEdition closed() {
    ok(door.post(ORGANIZER, path("/evaluation/closing"), ""));
    return this;
  }

  AnEdition sheetOf(String juror, int application, String sheet) {
    ok(door.put(juror, file(application, "/sheet"), sheet));
    return this;
  }

  AnEdition recused(String juror, int application) {
    ok(door.post(ORGANIZER, file(application, "/recusals"), recusal(juror)));
    return this;
  }

  AnEdition assigned(int application, String... jurors) {
    Answer assigning = door.put(ORGANIZER, file(application, "/assignment"), assignment(jurors));
    ok(assigning);
    position = assigning.header("Palmares-Position");
    return this;
  }

  AnEdition deliberated(int application) {
    ok(door.post(ORGANIZER, file(application, "/deliberation"), "{}"));
    return this;
  }

  /** Convenes the jury, whatever comes of it. */
  Answer convene(String... present) {
    String jurors = String.join("\", \"", present);
    return door.post(ORGANIZER, path("/sittings"), "{\"present\": [\"" + jurors + "\"]}");
  }

  /** Settles one criterion, whatever comes of it. */
  Answer settle(int application, String criterion, String body) {
    return door.post(ORGANIZER, file(application, "/deliberation/criteria/" + criterion), body);
  }

  /** Settles the rest by the scores, whatever comes of it. */
  Answer deliberate(int application) {
    return door.post(ORGANIZER, file(application, "/deliberation"), "{}");
  }

  /** Path of something about the n-th application, from 1. */
  String file(int application, String rest) {
    return "/applications/" + application(application) + rest;
  }

  ApplicationId application(int n) {
    return applications.get(n - 1);
  }

  Answer status() {
    return door.get(ORGANIZER, path("/evaluation"));
  }

  private void submit(int n) {
    LocalAuthority authority =
        LocalAuthority.of(AuthorityKind.SYNDICAT, null, "Essai " + n, null).in("84", null);
    ApplicationId application = ApplicationId.of(year, authority.id());
    applications.add(application);
    wire.publish(new ApplicationSubmitted(application, year, authority, null));
  }

  private Rulebook rulebook() {
    Rulebook given = Given.with(calendar, rules);
    return new Rulebook(
        given.label(),
        year,
        1,
        given.provenance(),
        given.calendar(),
        given.aggregation(),
        given.levelScale(),
        given.axes(),
        given.mentions(),
        null,
        null,
        rules);
  }

  static final String JURY =
      """
      {"jurors": [{"juror": "juror-alice", "organization": "Ligue A"},
                  {"juror": "juror-boris", "organization": "Union B"},
                  {"juror": "juror-chloe", "organization": "Cercle C"}]}
      """;

  /** A whole sheet with these points. */
  static String sheet(int a1, int a2, int b1) {
    return """
        {"scores": [{"criterion": "a.1", "points": %d, "comment": "vu"},
                    {"criterion": "a.2", "points": "%d"},
                    {"criterion": "b.1", "points": %d}]}
        """
        .formatted(a1, a2, b1);
  }

  static String revision(String criterion, String points, String reason) {
    return """
        {"criterion": "%s", "points": %s, "reason": "%s"}
        """
        .formatted(criterion, points, reason);
  }

  static String assignment(String... jurors) {
    return Stream.of(jurors)
        .map(juror -> '"' + juror.replaceAll("~.*", "") + '"')
        .collect(Collectors.joining(", ", "{\"jurors\": [", "]}"));
  }

  static String recusal(String juror) {
    return """
        {"juror": "%s", "reason": "affiliation"}
        """
        .formatted(juror.replaceAll("~.*", ""));
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
  }
}
