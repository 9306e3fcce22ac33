package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.web.testing.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Palmarès of former years, as towns and newspapers list them, come in by one file. */
class PastFileStoryTest extends OnRealServers {

  private static final String HEADER =
      "edition;authority;kind;siren;department;level;mention;source\r\n";

  @Test
  void a_spreadsheet_of_a_former_palmares_is_read_and_replayed() {
    Answer told =
        file(
            "villes",
            HEADER
                + "1985;Ville d'Échirolles;Commune;;38;@@@@@;Promotion, communication;"
                + "https://a.example\r\n"
                + "1985;Echirolles;commune;;;;Mutualisation;https://b.example\r\n"
                + "1985;CA Amiens Métropole;EPCI;;80;@@@@;;https://a.example\r\n");

    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body().path("results").asInt()).isEqualTo(2);
    JsonNode known = everyone().get("/past-palmares/1985").body().path("results");
    assertThat(known.at("/0/level").asString()).isEqualTo("@@@@@");
    assertThat(known.at("/1/authority").asString()).isEqualTo("CA Amiens Métropole");
    JsonNode mentions =
        eventually(everyone(), "/past-palmares/1985/mentions", answer -> answer.status() == 200)
            .body();
    assertThat(mentions.values().stream().map(mention -> mention.path("mention").asString()))
        .containsExactly("Promotion, communication", "Mutualisation");
  }

  @Test
  void one_edition_that_cannot_be_taken_keeps_the_whole_file_out() {
    done(file("villes", HEADER + "1986;Vif;commune;;38;@;;https://a.example\r\n"));

    Answer otherScale =
        file(
            "autres",
            HEADER
                + "1984;Vif;commune;;38;@;;https://a.example\r\n"
                + "1986;Vif;commune;;38;@;;https://a.example\r\n");

    assertThat(otherScale.body().path("nothingTaken").asBoolean()).isTrue();
    assertThat(otherScale.body().at("/faults/0/message").asString())
        .isEqualTo("Les résultats de 1986 ont été importés sur l’échelle villes, non sur autres.");
    assertThat(everyone().get("/past-palmares/1984").status()).isEqualTo(404);
  }

  @Test
  void what_was_run_here_is_not_told_by_sources() {
    AnEdition edition =
        new AnEdition(organizer(), wire).withRulebook().with("213800998", "Vals", 85).arrived();

    Answer refused =
        file("five", HEADER + edition.year() + ";Vals;commune;;07;3;;https://a.example\r\n");
    assertThat(refused.body().at("/faults/0/message").asString())
        .isEqualTo(
            "L’édition %s a été conduite ici : ses résultats ne s’importent pas."
                .formatted(edition.year()));
    assertThat(
            organizer()
                .post(
                    "/past-palmares",
                    """
                    {"edition": %s, "scale": "five", "results": [
                      {"authority": "Vals", "kind": "commune", "level": "3", "source": "a"}]}
                    """
                        .formatted(edition.year()))
                .rule())
        .isEqualTo("edition-run-here");
  }

  @Test
  void what_is_yet_to_come_is_not_past() {
    clock.set("2022-12-31T22:59:59Z");
    String told = HEADER + "2023;Vif;commune;;38;@;;https://a.example\r\n";

    assertThat(file("villes", told).body().at("/faults/0/message").asString())
        .isEqualTo("L’édition 2023 est à venir : ce n’est pas une édition passée.");
    clock.set("2022-12-31T23:00:00Z");
    assertThat(file("villes", told).body().path("nothingTaken").asBoolean()).isFalse();
  }

  @Test
  void an_edition_that_was_told_by_mistake_is_published_here_once_that_is_withdrawn() {
    AnEdition edition = new AnEdition(organizer(), wire).withRulebook();
    String past = "/past-palmares/" + edition.year();
    clock.set(edition.year() + "-12-01T09:00:00Z");
    done(file("five", HEADER + edition.year() + ";Vals;commune;;07;3;;https://a.example\r\n"));
    edition.with("Vals", 85).arrived();
    done(edition.award("Vals"));

    Answer refused = edition.publish();

    assertThat(refused.status()).as("%s", refused).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("edition-told-as-past");
    assertThat(refused.body().path("detail").asString()).contains("POST " + past + "/withdrawal");
    assertThat(organizer().get(edition.path("/palmares/preview")).text())
        .contains("edition-told-as-past");
    done(organizer().post(past + "/withdrawal", "{\"reason\": \"conduite ici\"}"));
    assertThat(everyone().get(past).status()).isEqualTo(404);
    Answer published = done(edition.publish());

    String door = "/authorities/commune-vals/progression";
    JsonNode parts = everyone().getAfter(published, door).body().path("participations");
    assertThat(
            parts.values().stream()
                .filter(part -> part.path("edition").asInt() == edition.year().value())
                .map(part -> part.path("level").asString()))
        .containsExactly("4");
  }

  @Test
  void no_press_release_tells_of_a_mention_that_rests_on_a_past_told_otherwise_since() {
    AnEdition edition = new AnEdition(organizer(), wire).withRulebook();
    done(file("five", HEADER + "1979;Nyons;commune;;26;3;;https://a.example\r\n"));
    eventually(everyone(), "/authorities/commune-nyons/progression", a -> a.status() == 200);
    edition.with("Nyons", 99).arrived();
    done(edition.award("Nyons"));
    done(edition.grant("progression", "Nyons", ""));
    String release = "/palmares/" + edition.year() + "/press-release";
    assertThat(everyone().getAfter(done(edition.publish()), release).text())
        .contains("Du niveau 3 en 1979 au niveau 5");

    Answer withdrawn =
        done(
            organizer().post("/past-palmares/1979/withdrawal", "{\"reason\": \"mauvaise année\"}"));

    assertThat(everyone().getAfter(withdrawn, release).rule()).isEqualTo("mention-outdated");
    Answer trail =
        eventually(organizer(), "/editions/1979/audit", answer -> answer.body().size() == 2);
    assertThat(trail.body().at("/0/type").asString()).isEqualTo("PastPalmaresImported");
    assertThat(trail.body().at("/1/why").asString()).isEqualTo("mauvaise année");
    assertThat(everyone().get("/editions/1979/audit").status()).isEqualTo(401);
    assertThat(organizer().get("/editions/1901/audit").rule()).isEqualTo("edition-without-events");
  }

  @Test
  void a_result_told_under_a_wrong_siren_is_replaced() {
    done(file("five", HEADER + "1978;Lettret;commune;210500740;05;3;;https://a.example\r\n"));

    Answer corrected =
        done(
            organizer()
                .post(
                    "/past-palmares/1978/corrections",
                    """
                    {"result": {"authority": "Lettret", "kind": "commune", "siren": "210500999",
                                "level": "3", "source": "https://a.example"},
                     "insteadOf": "210500740", "reason": "SIREN mal recopié"}
                    """));

    JsonNode right = everyone().getAfter(corrected, "/authorities/210500999/progression").body();
    assertThat(right.path("participations").size()).isEqualTo(1);
    assertThat(everyone().get("/authorities/210500740/progression").status()).isEqualTo(404);
    assertThat(everyone().get("/past-palmares/1978").body().path("results").size()).isEqualTo(1);
  }

  @Test
  void a_published_edition_is_not_told_even_when_everyone_left_it() {
    AnEdition edition = new AnEdition(organizer(), wire).withRulebook().with("Vogüé", 85).arrived();
    done(edition.award("Vogüé"));
    done(edition.publish());
    edition.withdrawn("Vogüé");
    eventually(organizer(), edition.path("/levels"), a -> a.body().path("applications").isEmpty());

    String told = HEADER + "1983;Vif;commune;;38;3;;https://a.example\r\n";
    Answer refused =
        file("five", told + edition.year() + ";Vif;commune;;38;3;;https://a.example\r\n");

    assertThat(refused.body().at("/faults/0/message").asString()).contains("conduite ici");
    assertThat(everyone().get("/past-palmares/1983").status()).isEqualTo(404);
  }

  private Answer file(String scale, String text) {
    return organizer()
        .send(
            "POST",
            "/past-palmares/file?scale=" + scale,
            BodyPublishers.ofByteArray(text.getBytes(Charset.forName("windows-1252"))));
  }
}
