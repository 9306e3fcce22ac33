package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.util.concurrent.atomic.AtomicInteger;

/** An edition brought as far as a test needs it, through the doors; each in a year of its own. */
final class AnEdition {

  private static final AtomicInteger YEARS = new AtomicInteger(2100);

  final int year = YEARS.incrementAndGet();
  private final Door organizer;
  private final Door candidate;

  AnEdition(Door organizer, Door candidate) {
    this.organizer = organizer;
    this.candidate = candidate;
  }

  AnEdition prepared() {
    ok(
        organizer.post(
            "/editions", "{\"edition\": %d, \"label\": \"Label d'essai\"}".formatted(year)));
    return this;
  }

  /** Criteria a.1 and a.2. */
  AnEdition withRulebook() {
    ok(organizer.put(path("/rulebook"), rulebook("")));
    return this;
  }

  AnEdition withRulebookUntil(String deadline) {
    ok(
        organizer.put(
            path("/rulebook"),
            rulebook("\"calendar\": {\"applicationsClose\": \"%s\"},".formatted(deadline))));
    return this;
  }

  String rulebook(String more) {
    return """
        {"label": "Label d'essai", "edition": %d, %s
         "levelScale": {"levels": [{"id": "or", "name": "Or", "minPercent": 50}]},
         "axes": [{"id": "a", "name": "Axe A", "criteria": [
           {"id": "a.1", "name": "Un", "max": 4}, {"id": "a.2", "name": "Deux", "max": 3}]}]}
        """
        .formatted(year, more);
  }

  AnEdition opened() {
    ok(organizer.post(path("/opening")));
    return this;
  }

  AnEdition closed() {
    ok(organizer.post(path("/closing")));
    return this;
  }

  /** With an application of this authority; returns the application's path. */
  String started(String name) {
    return started(start(candidate, register(candidate, name)));
  }

  /** The path of an application that was started. */
  String started(Answer started) {
    ok(started);
    return "/applications/" + started.body().path("application").asString();
  }

  /** As {@link #started}, with every criterion answered. */
  String answered(String name) {
    String application = started(name);
    ok(candidate.put(application + "/answers/a.1", "{\"answer\": \"oui\"}"));
    ok(candidate.put(application + "/answers/a.2", "{\"answer\": \"non\"}"));
    return application;
  }

  /** As {@link #answered}, and handed in. */
  String submitted(String name) {
    String application = answered(name);
    ok(candidate.post(application + "/submission"));
    return application;
  }

  static String register(Door door, String name) {
    Answer registered =
        door.post("/authorities", "{\"kind\": \"syndicat\", \"name\": \"%s\"}".formatted(name));
    ok(registered);
    return registered.body().path("authority").asString();
  }

  Answer start(Door door, String authority) {
    return door.post(
        path("/applications"),
        """
        {"authority": "%s",
         "sponsor": {"name": "Dominique Exemple", "function": "Vice-présidente"},
         "referent": {"name": "Camille Exemple", "email": "camille@exemple.fr"}}
        """
            .formatted(authority));
  }

  String path(String rest) {
    return "/editions/" + year + rest;
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
  }
}
