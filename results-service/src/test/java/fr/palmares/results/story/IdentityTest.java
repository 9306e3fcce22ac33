package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.web.testing.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose participations are whose: by SIREN where both have one, else by kind and name. */
class IdentityTest extends OnRealServers {

  private static final String NANCY = "215403957";

  @Test
  void one_authority_is_followed_under_every_spelling_and_no_other_is_taken_for_it() {
    told(2016, result("Ville de Nancy", "commune", null, "4"));
    told(2017, result("NANCY", "commune", NANCY, "4"));
    told(2018, result("Nancy", "epci", null, "5"));
    // Two communes of one name: without a SIREN nobody can tell which.
    told(2019, result("Saint-Joseph", "commune", "219740123", "4"));
    told(2020, result("Saint-Joseph", "commune", "219722246", "3"));
    Answer last = told(2021, result("Saint-Joseph", "commune", null, "2"));

    assertThat(editions(last, NANCY)).containsExactly(2016, 2017);
    assertThat(editions(last, "epci-nancy")).containsExactly(2018);
    assertThat(editions(last, "219740123")).containsExactly(2019);
    assertThat(editions(last, "219722246")).containsExactly(2020);
    assertThat(everyone().get("/authorities/commune-saint-joseph/progression").status())
        .isEqualTo(404);
  }

  @Test
  void the_past_told_again_stores_nothing_and_told_otherwise_is_refused() {
    String arles = result("Arles", "commune", "211300041", "4");
    done(tell(1999, arles));
    long before = events();

    assertThat(done(tell(1999, arles)).position()).isEqualTo("0");
    Answer refused = tell(1999, result("Arles", "commune", "211300041", "5"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("past-already-told");
    assertThat(events()).isEqualTo(before);
    JsonNode known = everyone().get("/past-palmares/1999").body();
    assertThat(known.path("results").path(0).path("source").asString())
        .isEqualTo("https://source.example");
    assertThat(everyone().get("/past-palmares/1998").status()).isEqualTo(404);
  }

  @Test
  void who_got_no_label_is_told_from_whom_nothing_is_known_of() {
    String unknown = result("Vichy", "commune", "210303103", "").replace("\"\"", "null");
    told(2012, unknown);
    Answer last = told(2013, unknown.replace("{", "{\"levelKnown\": true, "));

    assertThat(
            everyone()
                .getAfter(last, "/authorities/210303103/progression")
                .body()
                .path("participations")
                .values()
                .stream()
                .map(participation -> participation.path("levelKnown").asBoolean()))
        .containsExactly(false, true);
  }

  private Answer told(int edition, String result) {
    return done(tell(edition, result));
  }

  private Answer tell(int edition, String result) {
    return organizer()
        .post(
            "/past-palmares",
            "{\"edition\": %d, \"scale\": \"five\", \"results\": [%s]}".formatted(edition, result));
  }

  private static String result(
      String name, String kind, @org.jspecify.annotations.Nullable String siren, String level) {
    return """
        {"authority": "%s", "kind": "%s", "siren": %s, "level": "%s",
         "source": "https://source.example"}
        """
        .formatted(name, kind, siren == null ? "null" : "\"" + siren + "\"", level);
  }

  private List<Integer> editions(Answer after, String authority) {
    return everyone()
        .getAfter(after, "/authorities/" + authority + "/progression")
        .body()
        .path("participations")
        .values()
        .stream()
        .map(participation -> participation.path("edition").asInt())
        .toList();
  }
}
