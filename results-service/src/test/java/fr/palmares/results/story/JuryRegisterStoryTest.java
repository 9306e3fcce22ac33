package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.EvaluationEvent.ConflictDeclared;
import fr.palmares.kernel.event.EvaluationEvent.ConflictDismissed;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.results.Given;
import fr.palmares.web.testing.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who judged an edition, as everyone may read it once the palmarès is public. */
class JuryRegisterStoryTest extends OnRealServers {

  @Test
  void the_register_tells_who_judged_what_and_no_reason() {
    AnEdition edition = anEdition();
    String door = "/palmares/" + edition.year() + "/jury";
    done(edition.award("Boé"));
    done(edition.award("Claix"));
    done(name(edition, "alice", "Alice Martin"));
    assertThat(everyone().get(door).rule()).isEqualTo("no-palmares");
    done(edition.publish());

    Answer answer = eventually(everyone(), door, JuryRegisterStoryTest::isComplete);

    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    JsonNode jurors = answer.body().path("jurors");
    assertThat(jurors.size()).isEqualTo(2);
    JsonNode alice = jurors.path(0);
    assertThat(alice.path("name").asString()).isEqualTo("Alice Martin");
    assertThat(alice.path("organization").asString()).isEqualTo("Ligue A");
    assertThat(alice.at("/affiliations/0/name").asString()).isEqualTo("Boé");
    assertThat(alice.path("filesScored").asInt()).isEqualTo(1);
    assertThat(alice.at("/conflicts/0/authority").asString()).isEqualTo("Boé");
    assertThat(alice.at("/recusals/0/authority").asString()).isEqualTo("Boé");
    JsonNode boris = jurors.path(1);
    assertThat(boris.path("name").isNull()).isTrue();
    assertThat(boris.path("filesScored").asInt()).isEqualTo(2);
    assertThat(boris.path("conflicts").isEmpty()).isTrue();
    assertThat(boris.path("conflictsDismissed").asInt()).isEqualTo(1);
    assertThat(answer.text()).doesNotContain("cousin", "voisin", "alice\"", "boris");
  }

  @Test
  void as_a_table_it_tells_the_same() {
    AnEdition edition = anEdition();
    String door = "/palmares/" + edition.year() + "/jury.csv";
    assertThat(everyone().get(door).rule()).isEqualTo("no-palmares");
    done(edition.award("Boé"));
    done(edition.award("Claix"));
    done(edition.publish());

    eventually(everyone(), door.replace(".csv", ""), JuryRegisterStoryTest::isComplete);
    Answer answer = everyone().get(door);

    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.text().lines().toList())
        .containsExactly(
            "edition,name,organization,sits,affiliations,files_scored,conflicts,recusals,"
                + "conflicts_dismissed",
            edition.year() + ",,Ligue A,true,Boé,1,Boé,Boé,0",
            edition.year() + ",,Union B,true,,2,,,1");
  }

  @Test
  void under_embargo_the_register_is_as_if_there_were_none() {
    AnEdition edition = anEdition();
    done(edition.award("Boé"));
    done(edition.award("Claix"));
    Answer published = done(edition.publish("{\"embargoUntil\": \"2099-01-01T00:00:00Z\"}"));

    Answer hidden = everyone().getAfter(published, "/palmares/" + edition.year() + "/jury");
    Answer none = everyone().get("/palmares/2039/jury");

    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.text().replace(edition.year().text(), "2039").replaceAll("\"trace.*", ""))
        .isEqualTo(none.text().replaceAll("\"trace.*", ""));
  }

  @Test
  void names_are_told_and_erased_by_an_organizer() {
    AnEdition edition = anEdition();
    String names = edition.path("/jury/names");

    assertThat(name(edition, "nobody", "Personne").rule()).isEqualTo("unknown-juror");
    assertThat(name(edition, "alice", " ").rule()).isEqualTo("unreadable-name");
    assertThat(name(edition, "alice", "a\\nb").rule()).isEqualTo("unreadable-name");
    assertThat(name(edition, "alice", "\u202eevil").rule()).isEqualTo("unreadable-name");
    done(name(edition, "alice", "Alice Martin"));
    done(name(edition, "alice", "Alice Martin-Roche"));
    assertThat(organizer().get(names).body().at("/0/name").asString())
        .isEqualTo("Alice Martin-Roche");
    done(organizer().send("DELETE", edition.path("/jury/alice/name"), BodyPublishers.noBody()));
    assertThat(organizer().get(names).body().at("/0/name").isNull()).isTrue();
  }

  private Answer name(AnEdition edition, String juror, String name) {
    return organizer()
        .put(edition.path("/jury/" + juror + "/name"), "{\"name\": \"%s\"}".formatted(name));
  }

  /** Alice is recused from Boé after she scored it; a conflict of Boris was dismissed. */
  private AnEdition anEdition() {
    AnEdition edition = new AnEdition(organizer(), wire);
    JurorId alice = JurorId.of("alice");
    JurorId boris = JurorId.of("boris");
    wire.publish(
        new JuryAppointed(
            edition.year(),
            List.of(
                new Juror(alice, "Ligue A", List.of(Given.authority("Boé").id()), null, null),
                Juror.of(boris, "Union B"))));
    edition
        .scored("alice", "Boé", "a.1", 80)
        .scored("alice", "Claix", "a.1", 80)
        .scored("boris", "Boé", "a.1", 80)
        .scored("boris", "Claix", "a.1", 80);
    wire.publish(
        new ConflictDeclared(edition.application("Boé"), edition.year(), alice, "cousine"));
    edition.recused("alice", "Boé");
    wire.publish(
        new ConflictDeclared(edition.application("Claix"), edition.year(), boris, "voisin"));
    wire.publish(
        new ConflictDismissed(edition.application("Claix"), edition.year(), boris, "plus voisin"));
    edition.withRulebook().with("Boé", 80).with("Claix", 80).arrived();
    eventually(organizer(), edition.path("/jury/names"), answer -> answer.body().size() == 2);
    return edition;
  }

  /** What is told of two files comes in no order. */
  private static boolean isComplete(Answer answer) {
    return answer.body().at("/jurors/1/conflictsDismissed").asInt() == 1
        && answer.body().at("/jurors/1/filesScored").asInt() == 2
        && answer.body().at("/jurors/0/filesScored").asInt() == 1
        && answer.body().at("/jurors/0/recusals").size() == 1;
  }
}
