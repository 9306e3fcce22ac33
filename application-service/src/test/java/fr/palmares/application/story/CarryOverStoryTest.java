package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A candidate who applied before does not begin with an empty page. */
class CarryOverStoryTest extends OnRealServers {

  @Test
  void former_answers_are_offered_and_count_once_confirmed() {
    AnEdition before = anEdition().prepared().withRulebook().opened();
    String former = before.submitted("Syndicat Fidèle");
    before.closed();
    AnEdition between = anEdition().prepared();
    organizer.put(between.path("/rulebook"), between.rulebook("").replace("a.2", "b.2"));
    AnEdition edition = anEdition().prepared();
    String renamed =
        edition
            .rulebook("")
            .replace(
                "{\"id\": \"a.2\"",
                "{\"lineage\": {\"kind\": \"renamed\", \"from\": [\"b.2\"]}, \"id\": \"c.2\"");
    assertThat(organizer.put(edition.path("/rulebook"), renamed).status()).isEqualTo(200);
    edition.opened();
    String application = edition.started("Syndicat Fidèle");

    Answer carried = candidate.post(application + "/carry-over");

    assertThat(carried.status()).as("%s", carried).isEqualTo(200);
    JsonNode dossier = candidate.getAfter(carried, application).body();
    assertThat(dossier.path("answers").size()).isZero();
    assertThat(dossier.path("toConfirm").size()).as("a.2 was gone in between").isEqualTo(1);
    assertThat(dossier.at("/toConfirm/a.1/answer").asString()).isEqualTo("oui");
    assertThat(former).endsWith(dossier.at("/toConfirm/a.1/application").asString());
    candidate.put(application + "/answers/c.2", "{\"answer\": \"si\"}");
    Answer refused = candidate.post(application + "/submission");
    assertThat(refused.rule()).isEqualTo("answers-to-confirm");
    assertThat(refused.body().path("detail").asString()).contains("a.1");
    Answer confirmed = candidate.post(application + "/answers/a.1/confirmation");
    assertThat(confirmed.status()).as("%s", confirmed).isEqualTo(200);
    JsonNode now = candidate.getAfter(confirmed, application).body();
    assertThat(now.at("/answers/a.1").asString()).isEqualTo("oui");
    assertThat(now.path("toConfirm").size()).isZero();
    assertThat(candidate.post(application + "/answers/a.1/confirmation").rule())
        .isEqualTo("nothing-to-confirm");
    assertThat(candidate.post(application + "/submission").status()).isEqualTo(200);
  }

  @Test
  void a_merged_authority_s_answers_are_offered_to_the_one_that_goes_on() {
    AnEdition before = anEdition().prepared().withRulebook().opened();
    before.submitted("Syndicat Dissous");
    before.closed();
    String goesOn = AnEdition.register(candidate, "Syndicat Héritier");
    Answer merged =
        organizer.post(
            "/authorities/syndicat-syndicat-dissous/merger",
            "{\"into\": \"%s\", \"reason\": \"fusion\"}".formatted(goesOn));
    candidate.getAfter(merged, "/authorities/" + goesOn);
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.started("Syndicat Héritier");

    assertThat(candidate.post(edition.started("Syndicat Nouveau") + "/carry-over").rule())
        .isEqualTo("no-former-application");
    Answer carried = candidate.post(application + "/carry-over");

    assertThat(carried.status()).as("%s", carried).isEqualTo(200);
    assertThat(candidate.getAfter(carried, application).body().path("toConfirm").size())
        .isEqualTo(2);
    assertThat(candidate.post(application + "/carry-over").rule())
        .isEqualTo("nothing-to-carry-over");
  }

  @Test
  void someone_else_s_answers_need_the_organizer() {
    AnEdition before = anEdition().prepared().withRulebook().opened();
    before.submitted("Syndicat Confidentiel");
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    Door successor = Door.at(port).as("candidate-2", Role.CANDIDATE);
    Answer started = edition.start(successor, "syndicat-syndicat-confidentiel");
    String application = "/applications/" + started.body().path("application").asString();

    Answer refused = successor.post(application + "/carry-over");

    assertThat(refused.rule()).isEqualTo("not-your-former-application");
    assertThat(candidate.post(application + "/carry-over").rule())
        .isEqualTo("not-your-application");
    assertThat(successor.get(application).body().path("toConfirm").size()).isZero();
    Answer carried = organizer.post(application + "/carry-over");
    assertThat(carried.status()).as("%s", carried).isEqualTo(200);
    assertThat(successor.getAfter(carried, application).body().path("toConfirm").size())
        .isEqualTo(2);
  }

  @Test
  void a_candidate_reads_what_the_answers_may_come_to() {
    AnEdition edition = anEdition().prepared();
    organizer.put(
        edition.path("/rulebook"),
        edition
            .rulebook("")
            .replace(
                "\"max\": 4",
                "\"max\": 4, \"answer\": {\"kind\": \"yes-no\", \"points\": {\"yes\": 4, \"no\": 0}}"));
    edition.opened();
    String application = edition.started("Syndicat Prudent");
    Answer answered = candidate.put(application + "/answers/a.1", "{\"answer\": \"no\"}");

    JsonNode estimate = candidate.getAfter(answered, application + "/estimate").body();

    assertThat(estimate.path("notice").asString()).contains("estimation");
    assertThat(estimate.at("/least/level/name").asString()).isEqualTo("Non labellisé");
    assertThat(estimate.at("/most/level/name").asString()).isEqualTo("Non labellisé");
    assertThat(estimate.at("/most/total").asString()).isEqualTo("3");
    assertThat(estimate.at("/missing/0/words").asString())
        .isEqualTo("« Or » demande au moins 50 % du maximum : il manque 50 points de pourcentage.");
    assertThat(estimate.at("/missing/0/chances/0/criterion").asString()).isEqualTo("a.1");
    assertThat(estimate.at("/missing/0/chances/1/criterion").asString()).isEqualTo("a.2");
    Door other = Door.at(port).as("candidate-2", Role.CANDIDATE);
    assertThat(other.get(application + "/estimate").rule()).isEqualTo("not-your-application");
    assertThat(candidate.get("/applications/2999-nobody/estimate").rule())
        .isEqualTo("unknown-application");
  }
}
