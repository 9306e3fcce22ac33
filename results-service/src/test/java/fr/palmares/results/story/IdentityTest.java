package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityMerged;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRegistered;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRenamed;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.results.history.Histories;
import fr.palmares.web.testing.Answer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whose participations are whose: by SIREN where both have one, else by kind and name. */
class IdentityTest extends OnRealServers {

  private static final String NANCY = "215403957";

  @Autowired Histories histories;

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

  @Test
  void a_renamed_authority_keeps_its_past_even_where_no_siren_tells() {
    told(1990, result("Châlons-sur-Marne", "commune", null, "3"));
    Answer last = told(1991, result("Châlons-en-Champagne", "commune", "215101080", "4"));
    assertThat(editions(last, "215101080")).containsExactly(1991);
    AuthorityId id = AuthorityId.of("215101080");

    wire.publish(
        new LocalAuthorityRegistered(
            LocalAuthority.of(
                AuthorityKind.COMMUNE, Siren.of("215101080"), "Châlons-sur-Marne", "51")));
    wire.publish(
        new LocalAuthorityRenamed(id, "Châlons-sur-Marne", "Châlons-en-Champagne", "décret"));

    eventually(
        everyone(),
        "/authorities/215101080/progression",
        answer -> answer.body().path("participations").size() == 2);
    assertThat(editions(last, "commune-chalons-sur-marne")).containsExactly(1990, 1991);
  }

  @Test
  void a_merged_authority_carries_its_past_into_the_one_that_goes_on() {
    told(1992, result("Cherbourg", "commune", "215001294", "3"));
    told(1993, result("Octeville", "commune", null, "2"));
    Answer last = told(1994, result("Cherbourg-en-Cotentin", "commune", "200056844", "4"));
    AuthorityId goesOn = AuthorityId.of("200056844");

    wire.publish(new LocalAuthorityMerged(AuthorityId.of("215001294"), goesOn, "commune nouvelle"));
    wire.publish(
        new LocalAuthorityMerged(
            AuthorityId.of("commune-octeville"), AuthorityId.of("215001294"), "fusion de 2000"));
    for (LocalAuthority authority :
        List.of(
            commune("215001294", "Cherbourg"),
            commune(null, "Octeville"),
            commune("200056844", "Cherbourg-en-Cotentin"))) {
      wire.publish(new LocalAuthorityRegistered(authority));
    }

    eventually(
        everyone(),
        "/authorities/200056844/progression",
        answer -> answer.body().path("participations").size() == 3);
    assertThat(editions(last, "200056844")).containsExactly(1992, 1993, 1994);
    assertThat(editions(last, "215001294"))
        .as("what ended has its own past")
        .containsExactly(1992, 1993);
  }

  @Test
  void a_past_that_was_joined_by_mistake_is_taken_apart_again() {
    told(1988, result("Bourg-Faux", "commune", null, "3"));
    Answer last = told(1989, result("Bourg-Juste", "commune", "210000098", "2"));
    AuthorityId just = AuthorityId.of("210000098");
    AuthorityId joined = AuthorityId.of("210000099");
    wire.publish(new LocalAuthorityRegistered(commune("210000098", "Bourg-Juste")));
    wire.publish(new LocalAuthorityRegistered(commune("210000099", "Bourg-Faux")));
    wire.publish(new LocalAuthorityRenamed(joined, "Bourg-Faux", "Bourg-Nouveau", "erreur"));
    wire.publish(new LocalAuthorityMerged(joined, just, "erreur"));
    String progression = "/authorities/210000098/progression";
    eventually(everyone(), progression, answer -> answer.body().path("participations").size() == 2);

    wire.publish(
        new LocalAuthoritySuccessionCorrected(joined, List.of("Bourg-Faux"), null, "confondu"));

    eventually(everyone(), progression, answer -> answer.body().path("participations").size() == 1);
    assertThat(editions(last, "210000098")).containsExactly(1989);
    assertThat(
            jdbc.sql("select slug from authority_name where authority = '210000099'")
                .query(String.class)
                .list())
        .containsExactly("bourg-faux");
  }

  @Test
  void who_was_renamed_or_merged_between_editions_is_no_first_applicant() {
    told(1995, result("Vieille-Ville", "commune", null, "3"));
    told(1996, result("Syndicat Absorbé", "syndicat", null, "3"));
    AuthorityId ended =
        LocalAuthority.of(AuthorityKind.SYNDICAT, null, "Syndicat Absorbé", null).id();
    wire.publish(new LocalAuthorityRegistered(commune("210000015", "Vieille-Ville")));
    wire.publish(
        new LocalAuthorityRenamed(
            AuthorityId.of("210000015"), "Vieille-Ville", "Ville-Neuve", "délibération"));
    wire.publish(new LocalAuthorityMerged(ended, AuthorityId.of("210000023"), "fusion"));
    wire.publish(
        new LocalAuthorityRegistered(
            LocalAuthority.of(AuthorityKind.SYNDICAT, null, "Syndicat Absorbé", null)));
    wire.publish(new LocalAuthorityRegistered(commune("210000023", "Commune-Suite")));

    eventually(
        everyone(),
        "/authorities/commune-vieille-ville/progression",
        answer -> answer.status() == 200);
    eventually(
        everyone(), "/authorities/syndicat-syndicat-absorbe/progression", a -> a.status() == 200);

    EditionYear now = new EditionYear(2000);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(histories.before(now, commune("210000015", "Ville-Neuve"))).hasSize(1);
              assertThat(histories.before(now, commune("210000023", "Commune-Suite"))).hasSize(1);
              assertThat(histories.before(now, commune("210000031", "Commune-Nouvelle"))).isEmpty();
            });
  }

  private static LocalAuthority commune(@Nullable String siren, String name) {
    return LocalAuthority.of(
        AuthorityKind.COMMUNE, siren == null ? null : Siren.of(siren), name, null);
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

  private static String result(String name, String kind, @Nullable String siren, String level) {
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
