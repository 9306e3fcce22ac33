package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.platform.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Levels are awarded, mentions granted, the palmarès published after its embargo. */
final class Publishing extends Act {

  /** All that is made of a palmarès. */
  private static final List<String> ALL =
      List.of(
          "/palmares/2046",
          "/palmares/2046/press-release",
          "/palmares/2046/open-data/palmares.csv",
          "/palmares/2046/open-data/palmares.json",
          "/palmares/2046/open-data/datapackage.json",
          "/palmares/2046/badges/200000001.svg",
          "/palmares/2046/certificates/200000001.pdf",
          "/palmares/2046/credentials",
          "/palmares/2046/palmares.jsonld",
          "/palmares/2046/jury");

  Publishing(House house) {
    super(house);
  }

  void levels_are_awarded() {
    Person organizer = publishing("organizer");
    organizer.awaits(
        EDITION + "/levels",
        levels ->
            levels.path("closed").asBoolean()
                && levels.path("applications").size() == 4
                && levels.path("rulebookVersion").asInt() == 2);
    organizer.isRefused(
        409,
        "departure-not-approved",
        Call.post(
            file(NOYERS, "/level"),
            "{\"departure\": {\"level\": \"grand-arbre\", \"reason\": \"par amitié\"}}"));
    organizer.isRefused(409, "levels-missing", Call.post(EDITION + "/publication", "{}"));
    for (String application : List.of(POMMES, NOYERS, CIDRE, FRICHE)) {
      organizer.does(Call.post(file(application, "/level"), "{}"));
    }
    organizer.isRefused(409, "level-already-awarded", Call.post(file(NOYERS, "/level"), "{}"));
    organizer.isRefused(
        409,
        "not-published",
        Call.post(file(NOYERS, "/level/corrections"), "{\"level\": \"pepin\", \"reason\": \"x\"}"));
  }

  /** One of each kind: a first application, one that returns, all, and the jury's choice. */
  void mentions_are_proposed_and_granted() {
    Person organizer = publishing("organizer");
    JsonNode offers = organizer.reads(EDITION + "/mentions");
    assertThat(offers.valueStream())
        .extracting(
            offer ->
                offer.path("mention").asString()
                    + " "
                    + offer.at("/proposals/0/application").asString(""))
        .containsExactly("premiere " + CIDRE, "fidele " + POMMES, "recolte " + CIDRE, "coeur ");
    publishing("elsa").isRefused(403, "juror-recused", Call.get(EDITION + "/mentions"));
    organizer.isRefused(409, "mentions-missing", Call.post(EDITION + "/publication", "{}"));
    organizer.isRefused(422, "reason-missing", grant("coeur", NOYERS, ""));
    organizer.does(grant("coeur", NOYERS, "un village entier"));
    organizer.isRefused(409, "mention-is-unique", grant("coeur", CIDRE, "un autre village"));
    organizer.does(grant("premiere", CIDRE, ""));
    organizer.does(grant("fidele", POMMES, ""));
    organizer.does(grant("recolte", CIDRE, ""));
    organizer.isRefused(404, "unknown-mention", grant("or", CIDRE, ""));
  }

  private static Call grant(String mention, String application, String reason) {
    return Call.post(
        EDITION + "/mentions/" + mention + "/holders",
        reason.isEmpty()
            ? "{\"application\": \"%s\"}".formatted(application)
            : "{\"application\": \"%s\", \"reason\": \"%s\"}".formatted(application, reason));
  }

  void nothing_is_public_before_the_embargo_ends() {
    house().itIs("2046-06-29T08:00:00Z");
    Call publication = Call.post(EDITION + "/publication", "{}");
    publishing("auditor").isRefused(403, "not-allowed", publication);
    publishing("organizer").does(publication);
    publishing("organizer").isRefused(409, "already-published", publication);
    for (String door : ALL) {
      publishing("").isRefused(404, "no-palmares", Call.get(door));
    }
  }

  void it_all_appears_at_once_though_the_service_is_killed_at_that_instant() {
    house().kill(Service.RESULTS);
    house().itIs("2046-06-30T16:00:00Z");

    List<Integer> found = new ArrayList<>();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> ALL.stream().allMatch(door -> finds(door, found) == 200));
    assertThat(found.subList(found.indexOf(200), found.size())).containsOnly(200);
  }

  private int finds(String door, List<Integer> found) {
    int status = publishing("").finds(door);
    if (status > 0) {
      found.add(status);
    }
    return status;
  }

  void the_palmares_is_everybodys() {
    JsonNode palmares = publishing("").reads("/palmares/2046");
    assertThat(palmares.path("results").valueStream())
        .extracting(
            result ->
                "%s: %s, %s, before %s"
                    .formatted(
                        result.path("authority").asString(),
                        result.path("levelName").asString(),
                        result.path("points").asString(),
                        result.path("previousLevel").asString("nothing")))
        .containsExactlyInAnyOrder(
            "Ville-aux-Pommes: « Çà & là » : Grand Arbre 🌳, 42, before greffon",
            "Syndicat des Noyers: Greffon n° 7 & C°, 27, before nothing",
            "Pays du Cidre: Greffon n° 7 & C°, 46, before nothing",
            "COMMUNE DE LA FRICHE: Jachère (sans label), 4, before nothing");
    assertThat(palmares.path("mentions").findValuesAsString("mention"))
        .containsExactlyInAnyOrder("premiere", "fidele", "recolte", "coeur");
    assertThat(palmares.toString()).doesNotContain("alma", "basile", "Les Regrets");
    assertThat(
            publishing("")
                .sees(Call.get("/palmares/2046/press-release").with("Accept", "text/markdown"))
                .text())
        .contains("Ville-aux-Pommes", "Grand Arbre");
  }

  void the_audit_trail_has_it_all() {
    JsonNode counts =
        publishing("auditor")
            .awaits(EDITION + "/audit/counts", now -> now.path("PalmaresPublished").asInt() == 1);
    assertThat(counts.path("ApplicationSubmitted").asInt()).isEqualTo(5);
    assertThat(counts.path("IneligibilityLifted").asInt()).isEqualTo(1);
    assertThat(counts.path("ApplicationEvaluated").asInt()).isEqualTo(4);
    assertThat(counts.path("LevelAwarded").asInt()).isEqualTo(4);
    assertThat(counts.path("MentionGranted").asInt()).isEqualTo(4);
    assertThat(counts.path("DepartureApproved").asInt()).isEqualTo(1);
  }
}
