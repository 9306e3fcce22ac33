package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.event.EditionEvent.ApplicationsClosed;
import fr.palmares.kernel.event.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.event.EvaluationEvent.ApplicationEvaluated;
import fr.palmares.kernel.rulebook.RulebookReader;
import fr.palmares.web.testing.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two editions run here over a change of rubric and of scale, after one of the past: who
 * progressed, by what of their own doing, and who stayed away.
 */
class ProgressionStoryTest extends OnRealServers {

  private static final EditionYear FIRST = new EditionYear(2060);
  private static final EditionYear SECOND = new EditionYear(2062);
  private static final LocalAuthority ANDUZE = commune("213000102", "Anduze", "30", "76", 3500);
  private static final LocalAuthority BARJAC = commune("213000299", "Barjac", "30", "76", 1600);
  private static final LocalAuthority CREST = commune("212601082", "=Crest", "26", "84", 8500);
  private static final LocalAuthority DIE = commune("212601132", "Die", "26", "84", null);

  @BeforeEach
  void three_editions() {
    if (everyone().get("/past-palmares/2058").status() == 200) {
      clock.set("2062-11-20T09:00:00Z");
      return;
    }
    done(
        organizer()
            .post(
                "/past-palmares",
                """
                {"edition": 2058, "scale": "five", "results": [
                  {"authority": "Anduze", "kind": "commune", "siren": "213000102", "level": "1",
                   "source": "https://source.example"},
                  {"authority": "Uzès", "kind": "commune", "department": "30",
                   "source": "https://source.example"}]}
                """));
    clock.set("2060-10-20T09:00:00Z");
    adopted(FIRST, "five", "{mail: 10, maps: 10}");
    play(FIRST, Map.of(ANDUZE, "mail 4 maps 5", BARJAC, "mail 10 maps 10", CREST, "mail 0 maps 5"));
    clock.set("2062-10-20T09:00:00Z");
    adopted(SECOND, "medals", "{mail: 20, mesh: 10}");
    play(SECOND, Map.of(ANDUZE, "mail 20 mesh 4", CREST, "mail 10 mesh 10", DIE, "mail 5 mesh 0"));
  }

  @Test
  void progress_over_a_change_of_scale_goes_by_what_the_rulebook_declares_and_says_so() {
    JsonNode lines = everyone().get("/progressions?from=2060&to=2062").body();

    assertThat(lines.values().stream().map(l -> l.path("name").asString()))
        .containsExactly("=Crest", "Anduze");
    JsonNode crest = lines.path(0);
    assertThat(crest.path("comparison").asString()).isEqualTo("by-equivalence");
    assertThat(crest.path("before").asString()).isEqualTo("1");
    assertThat(crest.path("after").asString()).isEqualTo("gold");
    assertThat(crest.path("steps").asInt()).isEqualTo(1);
    // Of five levels, only 1 and 2 are declared worth a medal: 1 is worth bronze.
    assertThat(lines.path(1).path("comparison").asString()).isEqualTo("by-equivalence");
  }

  @Test
  void what_is_their_own_doing_stands_apart_from_the_rubric_and_both_add_up() {
    JsonNode lines = everyone().get("/progressions?from=2060&to=2062&by=like-for-like").body();

    assertThat(lines.values().stream().map(l -> l.path("name").asString()))
        .containsExactly("Anduze", "=Crest");
    JsonNode exact = lines.path(0).path("points").path("exact");
    assertThat(exact.path("likeForLike").asString()).as("6/10 of 20").isEqualTo("12");
    assertThat(exact.path("total").asString()).as("from 9 to 24").isEqualTo("15");
    assertThat(exact.path("rubricEffect").asString()).isEqualTo("3");
    JsonNode effects = lines.path(0).path("points").path("effects");
    assertThat(effects.path("reweighted").asInt()).isEqualTo(4);
    assertThat(effects.path("new").asInt()).isEqualTo(4);
    assertThat(effects.path("dropped").asInt()).isEqualTo(-5);
    assertThat(lines.path(0).path("percent").path("exact").path("total").asString())
        .as("from 45 % to 80 %")
        .isEqualTo("35");
  }

  @Test
  void a_trajectory_says_what_changed_what_was_missed_and_what_is_not_known() {
    JsonNode stages =
        everyone().get("/authorities/213000102/progression").body().path("participations");

    assertThat(stages.size()).isEqualTo(3);
    JsonNode past = stages.path(0);
    assertThat(past.path("points").isNull()).isTrue();
    assertThat(texts(past.path("notKnown")))
        .containsExactly("points", "percent", "axes", "rank", "participants");
    JsonNode last = stages.path(2);
    assertThat(last.path("points").asInt()).isEqualTo(24);
    assertThat(last.path("percent").asInt()).isEqualTo(80);
    assertThat(last.path("axes").path("a").asInt()).isEqualTo(80);
    assertThat(last.path("rank").asInt()).isEqualTo(1);
    assertThat(last.path("participants").asInt()).isEqualTo(3);
    assertThat(last.path("comparedWith").asInt()).isEqualTo(2060);
    assertThat(last.path("gained").path(0).path("criterion").asString()).isEqualTo("mail");
    assertThat(last.path("gained").path(0).path("before").asInt()).isEqualTo(40);
    assertThat(last.path("gained").path(0).path("after").asInt()).isEqualTo(100);
    assertThat(last.path("lost").isEmpty()).isTrue();
    JsonNode die = everyone().get("/authorities/212601132/progression").body();
    assertThat(die.path("participations").path(0).path("comparison").asString())
        .isEqualTo("first-application");
    assertThat(everyone().get("/authorities/219999999/progression").rule())
        .isEqualTo("unknown-authority");
  }

  @Test
  void lists_are_filtered_and_go_on_from_page_to_page() {
    assertThat(names("/progressions?from=2060&to=2062&department=30")).containsExactly("Anduze");
    assertThat(names("/progressions?from=2060&to=2062&region=84&kind=commune"))
        .containsExactly("=Crest");
    assertThat(names("/progressions?from=2060&to=2062&minPopulation=3500&maxPopulation=8000"))
        .containsExactly("Anduze");
    assertThat(names("/progressions?from=2060&to=2062&kind=epci")).isEmpty();

    Answer first = everyone().get("/progressions?from=2060&to=2062&limit=1");
    assertThat(first.header("Cache-Control")).contains("no-store");
    Matcher next = Pattern.compile("<(/[^>]+)>; rel=\"next\"").matcher(first.header("Link"));
    assertThat(next.matches()).as(first.header("Link")).isTrue();
    Answer second = everyone().get(next.group(1));
    assertThat(second.body().path(0).path("name").asString()).isEqualTo("Anduze");
    assertThat(second.header("Link")).isEmpty();
    for (String foreign :
        List.of("&kind=commune", "&by=like-for-like", "&asOf=2099-01-01T00:00:00Z")) {
      Answer refused = everyone().get(next.group(1) + foreign);
      assertThat(refused.status()).as("%s", refused).isEqualTo(400);
      assertThat(refused.field()).isEqualTo("cursor");
    }
    assertThat(everyone().get(next.group(1) + "AAAA").status()).isEqualTo(400);
    for (String bounds :
        List.of("minPopulation=50&maxPopulation=10", "minPopulation=-5", "maxPopulation=-1")) {
      for (String list : List.of("/progressions?from=2060&to=2062&", "/statistics/cohorts?")) {
        Answer refused = everyone().get(list + bounds);
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.rule()).isEqualTo("population-bounds");
        assertThat(refused.field()).isEqualTo(bounds.substring(0, 13));
      }
    }
    assertThat(everyone().get("/progressions?from=2060&to=2062&cursor=%00x").status())
        .isBetween(400, 422);
    assertThat(everyone().get("/progressions?from=2060&to=2062&limit=1001").rule())
        .isEqualTo("limit-out-of-range");
    Answer many = everyone().get("/progressions?from=2060&to=2062&minPopulation=many");
    assertThat(many.status()).isEqualTo(400);
    assertThat(many.field()).isEqualTo("minPopulation");
    assertThat(everyone().get("/progressions?from=2060&to=2062&kind=planet").status())
        .isEqualTo(400);
    Answer planet = everyone().get("/statistics/levels?kind=planet");
    assertThat(planet.status()).isEqualTo(400);
    assertThat(planet.rule()).isEqualTo("invalid-value");
    assertThat(planet.field()).isEqualTo("kind");
    assertThat(planet.body().path("detail").asString()).contains("planet", "commune");
    assertThat(everyone().get("/progressions?from=2060&to=2064").rule()).isEqualTo("no-palmares");
  }

  @Test
  void the_past_has_no_level_that_its_scale_has_not() {
    Answer told =
        organizer()
            .post(
                "/past-palmares",
                """
                {"edition": 2057, "scale": "five", "results": [{"authority": "Anduze",
                  "kind": "commune", "level": "douze", "source": "https://source.example"}]}
                """);
    assertThat(told.rule()).as("%s", told).isEqualTo("level-not-on-scale");
    assertThat(told.field()).isEqualTo("results[0].level");
    Answer corrected =
        organizer()
            .post(
                "/past-palmares/2058/corrections",
                """
                {"reason": "relu", "result": {"authority": "Anduze", "kind": "commune",
                  "siren": "213000102", "level": "douze", "source": "https://source.example"}}
                """);
    assertThat(corrected.field()).as("%s", corrected).isEqualTo("result.level");
  }

  @Test
  void levels_retention_and_cohorts_are_counted() {
    JsonNode levels = everyone().get("/statistics/levels").body();
    assertThat(levels.path(0).path("unknown").asInt()).as("Uzès").isEqualTo(1);
    assertThat(levels.path(0).path("complete").asBoolean()).isFalse();
    assertThat(levels.path(2).path("levels").path("gold").asInt()).isEqualTo(2);
    assertThat(levels.path(2).path("noLevel").asInt()).isEqualTo(1);

    JsonNode last = everyone().get("/statistics/retention").body().path(2);
    assertThat(last.path("newcomers").asInt()).as("Die").isEqualTo(1);
    assertThat(last.path("returning").asInt()).isEqualTo(2);
    assertThat(last.path("lost").asInt()).as("Barjac").isEqualTo(1);

    JsonNode cohort = everyone().get("/statistics/cohorts?department=26").body().path(1);
    assertThat(cohort.path("size").asInt()).as("=Crest").isEqualTo(1);
    assertThat(cohort.path("editions").path(1).path("takingPart").asInt()).isEqualTo(1);
    assertThat(cohort.path("editions").path(1).path("meanLevel").asInt()).isEqualTo(2);
  }

  @Test
  void tables_are_for_spreadsheets_and_run_nothing_in_them() {
    Answer table = everyone().get("/progressions.csv?from=2060&to=2062");
    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(table.text().lines().toList().get(1))
        .startsWith("212601082,'=Crest,,commune,26,84,8500,");
    assertThat(everyone().with("Accept", "text/csv").get("/progressions?from=2060&to=2062").text())
        .isEqualTo(table.text());
    for (String path :
        List.of(
            "/authorities/213000102/progression.csv",
            "/statistics/levels.csv",
            "/statistics/retention.csv",
            "/statistics/cohorts.csv")) {
      assertThat(everyone().get(path).text().lines().count()).as(path).isGreaterThan(2);
    }
  }

  @Test
  void nothing_shows_before_the_embargo_ends_and_all_at_its_end() {
    clock.set("2062-11-01T08:59:59Z");
    assertThat(everyone().get("/progressions?from=2060&to=2062").rule()).isEqualTo("no-palmares");
    assertThat(everyone().get("/authorities/212601132/progression").status()).isEqualTo(404);
    assertThat(everyone().get("/statistics/retention").body().size()).isEqualTo(2);
    clock.set("2062-11-01T09:00:00Z");
    assertThat(everyone().get("/statistics/retention").body().size()).isEqualTo(3);
    assertThat(everyone().get("/authorities/212601132/progression").status()).isEqualTo(200);
  }

  @Test
  void every_parameter_and_answer_is_described() {
    JsonNode paths = everyone().get("/v3/api-docs").body().path("paths");
    JsonNode list = paths.path("/progressions").path("get");
    assertThat(list.path("parameters").values().stream().map(p -> p.path("name").asString()))
        .contains(
            "from",
            "to",
            "by",
            "kind",
            "department",
            "region",
            "minPopulation",
            "maxPopulation",
            "limit",
            "cursor");
    assertThat(
            list.path("parameters").values().stream()
                .filter(p -> p.path("in").asString().equals("query"))
                .map(p -> p.path("description").asString()))
        .doesNotContain("");
    JsonNode content = list.path("responses").path("200").path("content");
    assertThat(content.has("text/csv;charset=UTF-8")).as(content.toString()).isTrue();
    for (String path : List.of("levels", "retention", "cohorts")) {
      assertThat(paths.path("/statistics/" + path).path("get").path("parameters").size())
          .as(path)
          .isGreaterThan(4);
    }
  }

  private List<String> names(String path) {
    return everyone().get(path).body().values().stream()
        .map(line -> line.path("name").asString())
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.values().stream().map(JsonNode::asString).toList();
  }

  private static LocalAuthority commune(
      String siren, String name, String department, String region, @Nullable Integer population) {
    return LocalAuthority.of(AuthorityKind.COMMUNE, Siren.of(siren), name, department)
        .in(region, population);
  }

  /** One axis of these criteria and their maxima; levels from a quarter of the points on. */
  private void adopted(EditionYear edition, String scale, String criteria) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("label", "Label d'essai");
    document.put("edition", edition.value());
    document.put(
        "levelScale",
        scale.equals("five")
            ? Map.of("id", "five", "levels", List.of(level("1", 25), level("2", 75)))
            : Map.of(
                "id",
                "medals",
                "levels",
                List.of(level("bronze", 25), level("gold", 60)),
                "equivalences",
                List.of(Map.of("scale", "five", "levels", Map.of("1", "bronze", "2", "gold")))));
    document.put(
        "axes",
        List.of(
            Map.of(
                "id",
                "a",
                "name",
                "Axe",
                "criteria",
                Pattern.compile("(\\w+): (\\d+)")
                    .matcher(criteria)
                    .results()
                    .map(m -> Map.of("id", m.group(1), "name", m.group(1), "max", m.group(2)))
                    .toList())));
    wire.publish(new RulebookAdopted(edition, 1, RulebookReader.read(document), null, null, null));
  }

  private static Map<String, Object> level(String id, int percent) {
    return Map.of("id", id, "name", id, "minPercent", percent);
  }

  private void play(EditionYear edition, Map<LocalAuthority, String> results) {
    results.forEach(
        (authority, points) -> {
          ApplicationId application = ApplicationId.of(edition, authority.id());
          Map<CriterionId, Points> settled = new LinkedHashMap<>();
          Pattern.compile("(\\w+) (\\d+)")
              .matcher(points)
              .results()
              .forEach(m -> settled.put(CriterionId.of(m.group(1)), Points.of(m.group(2))));
          wire.publish(new ApplicationSubmitted(application, edition, authority, null));
          wire.publish(
              new ApplicationEvaluated(
                  application,
                  edition,
                  settled,
                  settled.values().stream().reduce(Points.ZERO, Points::plus),
                  1,
                  null));
        });
    List<ApplicationId> all =
        results.keySet().stream().map(a -> ApplicationId.of(edition, a.id())).toList();
    wire.publish(new ApplicationsClosed(edition, all));
    eventually(
        organizer(),
        "/editions/" + edition + "/levels",
        answer ->
            answer.body().path("closed").asBoolean()
                && answer.body().path("pending").isEmpty()
                && answer.body().path("applications").size() == all.size());
    all.forEach(
        application -> done(organizer().post("/applications/" + application + "/level", "{}")));
    Answer published =
        done(
            organizer()
                .post(
                    "/editions/" + edition + "/publication",
                    "{\"embargoUntil\": \"%s-11-01T09:00:00Z\"}".formatted(edition)));
    clock.set(edition + "-11-20T09:00:00Z");
    assertThat(everyone().getAfter(published, "/palmares/" + edition).status()).isEqualTo(200);
  }
}
