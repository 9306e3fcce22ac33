package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shown can be made again from the events, to the last byte. */
class ReplayTest extends OnRealServers {

  private static final Map<String, List<String>> OWN =
      Map.of(
          "awards-v1", List.of("award"),
          "mention-holders-v1", List.of("mention_holder"),
          "published-palmares-v1", List.of("published_palmares"),
          "participations-v1", List.of("participation"));
  private static final Map<String, List<String>> FROM_KAFKA =
      Map.of(
          "evaluated-v1", List.of("known_rulebook", "known_application", "known_evaluation"),
          "audit-v1", List.of("audit_entry"));

  @Test
  void a_read_model_made_again_is_the_same() {
    AnEdition edition = new AnEdition(organizer(), wire);
    edition.withRulebook().with("Boé", 85).with("Claix", 70).arrived();
    done(edition.award("Boé"));
    done(edition.award("Claix"));
    done(edition.grant("encouragements", "Claix", "prometteuse"));
    done(edition.publish());
    Answer erratum = done(edition.correct("Boé", "3"));
    organizer().getAfter(erratum, "/palmares/" + edition.year());
    eventually(
        organizer(),
        edition.path("/audit/counts"),
        answer -> answer.body().has("LevelCorrected") && answer.body().size() == 7);
    Map<String, String> live = rows();
    assertThat(live).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

    OWN.keySet().forEach(name -> replay("/actuator/eventing/" + name));
    FROM_KAFKA.keySet().forEach(name -> replay("/actuator/consumers/" + name));

    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(rows()).isEqualTo(live));
  }

  private void replay(String path) {
    Answer answer =
        everyone().as("administrator-1", Role.ADMINISTRATOR).post(path, "{\"action\": \"replay\"}");
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
  }

  private Map<String, String> rows() {
    return Stream.of(OWN, FROM_KAFKA)
        .flatMap(tables -> tables.values().stream())
        .flatMap(List::stream)
        .collect(Collectors.toMap(table -> table, this::rows));
  }

  private String rows(String table) {
    return jdbc.sql(
            "select coalesce(string_agg(t::text, ' ' order by t::text), '') from %s t"
                .formatted(table))
        .query(String.class)
        .single();
  }
}
