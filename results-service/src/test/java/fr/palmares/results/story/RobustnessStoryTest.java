package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Door;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How firmly levels stand, as an organizer asks before the jury rises. */
class RobustnessStoryTest extends OnRealServers {

  @Test
  void a_level_tells_its_margins_and_whose_points_would_have_made_another_one() {
    AnEdition edition =
        new AnEdition(organizer(), wire)
            .jury("juror-alice", "juror-bob", "juror-chloe")
            .scored("juror-alice", "Boé", "a.1", 100)
            .scored("juror-bob", "Boé", "a.1", 70)
            .scored("juror-chloe", "Boé", "a.1", 0)
            .recused("juror-chloe", "Boé")
            .settledByMean("Boé", "a.1", 85)
            .withRulebook()
            .with("Boé", 85)
            .arrived();
    String door = edition.file("Boé", "/level/robustness");
    eventually(organizer(), door, answer -> answer.body().path("withoutJurors").size() == 2);

    JsonNode robustness = organizer().get(door).body();

    assertThat(robustness.path("level").asString()).isEqualTo("4");
    assertThat(robustness.at("/margins/0/toSpare").asDouble()).isEqualTo(5);
    assertThat(robustness.path("next").asString()).isEqualTo("5");
    assertThat(robustness.at("/missing/0/missing").asDouble()).isEqualTo(10);
    assertThat(robustness.path("restsOnOneJuror").asBoolean()).isTrue();
    assertThat(
            robustness.path("withoutJurors").values().stream()
                .map(
                    juror -> juror.path("juror").asString() + " " + juror.path("level").asString()))
        .containsExactly("juror-alice 3", "juror-bob 5");
    assertThat(words(robustness))
        .contains(
            "Si « Critère » avait été arrêté à moins de 80 (au lieu de 85) : niveau 3.",
            "Si juror-alice avait donné à « Critère » moins de 90 (au lieu de 100) : niveau 3.",
            "Si juror-bob avait donné à « Critère » au moins 90 (au lieu de 70) : niveau 5.",
            "Si le seuil du niveau 5 sur la part du total avait été fixé à au plus 85"
                + " (au lieu de 95) : niveau 5.");
  }

  @Test
  void a_recused_juror_and_one_who_still_scores_learn_nothing_of_it() {
    AnEdition edition =
        new AnEdition(organizer(), wire)
            .jury("juror-alice", "juror-chloe")
            .recused("juror-chloe", "Boé")
            .withRulebook()
            .with("Boé", 85)
            .arrived();
    String door = edition.file("Boé", "/level/robustness");
    Door chloe = Door.at(port).as("juror-chloe", Role.ORGANIZER);
    Door alice = Door.at(port).as("juror-alice", Role.AUDITOR);

    eventually(chloe, door, answer -> answer.status() == 403);
    assertThat(chloe.get(door).rule()).isEqualTo("juror-recused");
    assertThat(alice.get(door).rule()).isEqualTo("jury-still-scoring");
  }

  private static List<String> words(JsonNode robustness) {
    return robustness.path("flips").values().stream()
        .map(flip -> flip.path("words").asString())
        .toList();
  }
}
