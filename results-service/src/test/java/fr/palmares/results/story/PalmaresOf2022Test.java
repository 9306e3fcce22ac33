package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.results.Edition2022;
import fr.palmares.web.testing.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real edition, from the settled points to the press release. */
@TestInstance(Lifecycle.PER_CLASS)
class PalmaresOf2022Test extends OnRealServers {

  private static final String MERIT = "Deux premiers logiciels libres métier en un an";

  @Autowired JsonMapper json;
  private final Map<String, Answer> beforeTheCeremony = new HashMap<>();

  @BeforeAll
  void play() {
    Played2022 played = new Played2022(organizer(), wire, json);
    played.past().told().awarded();
    played.granted("premiere-candidature", "Maremne Adour Côte Sud", null);
    played.granted("encouragements", "Meylan", MERIT);
    played.granted("progression", "SITIV", null);
    Answer published = done(organizer().post("/editions/2022/publication", "{}"));
    clock.set("2022-11-08T15:59:59Z");
    for (String path : List.of("/palmares/2022", "/palmares/2022/press-release")) {
      beforeTheCeremony.put(path, everyone().getAfter(published, path));
    }
    clock.set("2022-11-08T16:00:00Z");
  }

  @Test
  void before_the_ceremony_nobody_reads_it() {
    assertThat(beforeTheCeremony.values())
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(404);
              assertThat(answer.rule()).isEqualTo("no-palmares");
            });
  }

  @Test
  void every_level_is_the_one_that_the_edition_expects() {
    Map<String, String> levels = new HashMap<>();
    for (JsonNode result : palmares().path("results").values()) {
      levels.put(result.path("authority").asString(), result.path("level").asString());
    }
    assertThat(levels).hasSize(23);
    for (JsonNode expected : Edition2022.expected()) {
      assertThat(levels)
          .containsEntry(expected.path("authority").asString(), expected.path("level").asString());
    }
  }

  @Test
  void the_counts_per_level_are_those_of_the_press_release() {
    assertThat(palmares().path("levels").toString())
        .isEqualTo("{\"1\":0,\"2\":3,\"3\":7,\"4\":10,\"5\":3}");
  }

  @Test
  void the_last_known_level_is_told_with_its_edition() {
    assertPrevious("SITIV", 2021, "3");
    assertPrevious("Lyon", 2021, "3");
    assertPrevious("Morbihan Énergies", 2018, "4");
    assertPrevious("Fontaine", 2016, "4");
    assertThat(result("Boé").path("editionOfPreviousLevel").isNull()).isTrue();
    assertThat(result("Claix").path("previousLevel").isNull()).isTrue();
  }

  @Test
  void the_rules_propose_whom_the_jury_chose() {
    JsonNode mentions = palmares().path("mentions");

    assertMention(mentions.path(0), "Meilleure première candidature", "Maremne Adour Côte Sud");
    assertThat(mentions.path(0).path("grounds").asString())
        .isEqualTo("Première candidature, 75,17 points sur 96 (78,3 %), devant SITPI");
    assertThat(mentions.path(0).path("ruleFirstChoice").asString())
        .isEqualTo("Maremne Adour Côte Sud");
    assertMention(mentions.path(1), "Encouragements", "Meylan");
    assertThat(mentions.path(1).path("grounds").asString()).isEqualTo(MERIT);
    assertMention(mentions.path(2), "Meilleure progression", "SITIV");
    assertThat(mentions.path(2).path("grounds").asString())
        .isEqualTo("Du niveau 3 en 2021 au niveau 5 en 2022, soit +2 niveaux en un an");
    assertThat(mentions.path(2).path("figures").path("levelSteps").asString()).isEqualTo("2");
  }

  @Test
  void the_press_release_states_the_facts_of_the_real_one() {
    JsonNode facts = Edition2022.facts();
    Answer answer = everyone().get("/palmares/2022/press-release");
    String text = answer.toString();

    assertThat(answer.header("Content-Type")).startsWith("text/markdown");
    assertThat(text)
        .contains("# " + facts.path("label").asString())
        .contains("septième édition")
        .contains(facts.path("applications").asInt() + " candidatures")
        .contains(
            "trois collectivités au niveau 2, sept collectivités au niveau 3, "
                + "dix collectivités au niveau 4 et trois collectivités au niveau 5")
        .contains("**Abbeville** atteint le niveau 5 pour la deuxième fois.")
        .contains("**Échirolles** atteint le niveau 5 dès sa deuxième candidature.")
        .contains("**SITIV** passe du niveau 3 au niveau 5 en un an.");
    for (JsonNode mention : facts.path("mentions").values()) {
      assertThat(text)
          .contains(
              "**%s** : **%s**"
                  .formatted(
                      mention.path("mention").asString(), mention.path("authority").asString()));
    }
    for (JsonNode supporter : facts.path("supporters").values()) {
      assertThat(text).contains(supporter.asString());
    }
    Edition2022.files().forEach(file -> assertThat(text).contains(file.authority().name()));
  }

  @Test
  void the_best_progressions_come_first_and_falls_and_standstills_show() {
    JsonNode lines = everyone().get("/progressions?from=2021&to=2022").body();

    assertThat(lines.values().stream().map(l -> l.path("name").asString() + l.path("steps")))
        .containsExactly(
            "SITIV2",
            "Lyon1",
            "Échirolles1",
            "Abbeville0",
            "Dracénie Provence Verdon Agglomération0");
    JsonNode earlier = everyone().get("/progressions?from=2018&to=2021").body();
    assertThat(earlier.values().stream().map(l -> l.path("name") + " " + l.path("comparison")))
        .contains("\"Angoulême\" \"comparable\"", "\"Région Grand Est\" \"last-level-unknown\"");
    assertThat(everyone().get("/progressions?from=2022&to=2021").rule())
        .isEqualTo("editions-out-of-order");
  }

  @Test
  void the_rules_lead_to_the_mention_that_was_really_granted_before() {
    JsonNode replayed = everyone().get("/past-palmares/2021/mentions").body();

    assertThat(replayed.values()).hasSize(1);
    assertThat(replayed.at("/0/authority").asString()).isEqualTo("Échirolles");
    assertThat(replayed.at("/0/mention").asString()).isEqualTo("Meilleure première candidature");
    assertThat(replayed.at("/0/verdict").asString()).isEqualTo("reproduced");
    assertThat(replayed.at("/0/words").asString())
        .isEqualTo("Seule en tête par le niveau seul, les points n’étant pas connus.");
    assertThat(everyone().get("/past-palmares/2019/mentions").body().values()).isEmpty();
  }

  @Test
  void an_authority_is_followed_over_the_editions() {
    assertThat(path("216901231")).containsExactly("2020 3", "2021 3", "2022 4");
    assertThat(path("syndicat-morbihan-energies")).containsExactly("2017 3", "2018 4", "2022 4");
    assertThat(path("215403957")).containsExactly("2018 4", "2019 5");
    assertThat(path("211600150")).containsExactly("2018 4", "2019 ?", "2021 3");
    assertThat(path("213502388")).as("Rennes").containsExactly("2016 4", "2017 4", "2018 4");
    assertThat(path("243500139")).as("Rennes Métropole").containsExactly("2019 ?");
  }

  @Test
  void the_trail_of_an_application_says_who_what_when_and_why() {
    ApplicationId sitiv = Edition2022.application("SITIV");
    JsonNode trail =
        eventually(organizer(), "/applications/" + sitiv + "/audit", a -> a.body().size() == 4)
            .body();

    assertThat(trail.values().stream().map(entry -> entry.path("type").asString()))
        .containsExactlyInAnyOrder(
            "ApplicationSubmitted", "ApplicationEvaluated", "LevelAwarded", "MentionGranted");
    JsonNode granted =
        trail.values().stream()
            .filter(entry -> entry.path("type").asString().equals("MentionGranted"))
            .findFirst()
            .orElseThrow();
    assertThat(granted.path("service").asString()).isEqualTo("results");
    assertThat(granted.path("actor").path("id").asString()).isEqualTo("organizer-1");
    assertThat(granted.path("actor").path("role").asString()).isEqualTo("organizer");
    assertThat(granted.path("time").asString()).isEqualTo("2022-11-01T09:00:00Z");
    assertThat(granted.path("why").asString()).startsWith("Du niveau 3 en 2021");
    assertThat(granted.path("sequence").asLong()).isPositive();
  }

  @Test
  void the_edition_counts_its_events() {
    JsonNode counts =
        eventually(
                organizer(),
                "/editions/2022/audit/counts",
                answer -> answer.body().has("PalmaresPublished"))
            .body();

    assertThat(counts.path("ApplicationSubmitted").asInt()).isEqualTo(23);
    assertThat(counts.path("ApplicationEvaluated").asInt()).isEqualTo(23);
    assertThat(counts.path("RulebookAdopted").asInt()).isEqualTo(1);
    assertThat(counts.path("PalmaresPublished").asInt()).isEqualTo(1);
    eventually(
        organizer(),
        "/editions/2022/audit/counts",
        answer ->
            answer.body().path("LevelAwarded").asInt() == 23
                && answer.body().path("MentionGranted").asInt() == 3);
  }

  private JsonNode palmares() {
    return everyone().get("/palmares/2022").body();
  }

  private JsonNode result(String authority) {
    return palmares().path("results").values().stream()
        .filter(result -> result.path("authority").asString().equals(authority))
        .findFirst()
        .orElseThrow();
  }

  private void assertPrevious(String authority, int edition, String level) {
    JsonNode result = result(authority);
    assertThat(result.path("editionOfPreviousLevel").asInt()).as(authority).isEqualTo(edition);
    assertThat(result.path("previousLevel").asString()).as(authority).isEqualTo(level);
  }

  private static void assertMention(JsonNode mention, String name, String authority) {
    assertThat(mention.path("name").asString()).isEqualTo(name);
    assertThat(mention.path("authority").asString()).isEqualTo(authority);
  }

  /** Each participation as its edition and its level. */
  private List<String> path(String authority) {
    return everyone()
        .get("/authorities/" + authority + "/progression")
        .body()
        .path("participations")
        .values()
        .stream()
        .map(p -> p.path("edition").asInt() + " " + p.path("level").asString("?"))
        .toList();
  }
}
