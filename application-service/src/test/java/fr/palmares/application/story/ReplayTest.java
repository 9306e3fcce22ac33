package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.eventing.ReadModels;
import fr.palmares.eventing.config.EventingEndpoint;
import fr.palmares.eventing.config.EventingEndpoint.Processor;
import fr.palmares.eventing.replay.Replays;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.MadeAgain;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the service shows can be made again from the events, to the last byte. */
class ReplayTest extends OnRealServers {

  private static final Map<String, List<String>> TABLES =
      Map.of(
          "edition-overview-v1", List.of("edition_overview"),
          "edition-rulebooks-v1", List.of("rulebook_version"),
          "receipts-v1", List.of("application_receipt"),
          "teams-v1", List.of("application_member"),
          "hearings-v1", List.of("hearing_step"),
          "clarifications-v1", List.of("clarification"),
          "authority-register-v2", List.of("authority_register", "authority_name"),
          "carried-answers-v1", List.of("carried_answer"),
          "dossiers-v1",
              List.of("application_overview", "application_answer", "application_evidence"));

  @Autowired EventingEndpoint eventing;
  @Autowired Replays replays;
  @Autowired ReadModels readModels;

  @Test
  void a_read_model_made_again_is_the_same() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.submitted("Syndicat du Retour");
    candidate.post(
        application + "/evidence",
        "{\"criterion\": \"a.1\", \"name\": \"Plan\", \"link\": \"https://exemple.fr/plan\"}");
    candidate.post(application + "/amendment", "{\"answers\": {\"a.1\": \"si\"}}");
    organizer.post(application + "/clarifications", "{\"question\": \"Depuis quand ?\"}");
    organizer.post(edition.submitted("Syndicat Écarté") + "/ineligibility", "{\"reason\": \"x\"}");
    candidate.post(edition.started("Syndicat du Départ") + "/withdrawal", "{\"reason\": \"x\"}");
    edition.submitted("Syndicat Fidèle");
    AnEdition next = anEdition().prepared().withRulebook().opened();
    candidate.post(next.started("Syndicat Fidèle") + "/carry-over");
    Answer closing = organizer.post(edition.path("/closing"));
    // The head of the log is what is sealed, which follows what is committed.
    assertThat(readModels.await(position(closing), Duration.ofSeconds(30))).isTrue();
    awaitEveryone();
    MadeAgain made = new MadeAgain(replays, jdbc, Duration.ofSeconds(30));
    TABLES.values().forEach(made::hasRows);

    TABLES.keySet().forEach(name -> eventing.control(name, "replay"));

    TABLES.forEach(made::isTheSame);
  }

  private void awaitEveryone() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(eventing.eventing().processors())
                    .filteredOn(processor -> TABLES.containsKey(processor.name()))
                    .hasSize(TABLES.size())
                    .allMatch(Processor::running)
                    .allMatch(processor -> processor.lag() == 0));
  }
}
