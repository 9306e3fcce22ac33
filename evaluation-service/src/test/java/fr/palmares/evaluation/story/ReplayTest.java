package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.SHEET;
import static fr.palmares.evaluation.story.AnEdition.recusal;
import static fr.palmares.evaluation.story.AnEdition.revision;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.eventing.config.EventingEndpoint;
import fr.palmares.eventing.config.EventingEndpoint.Processor;
import fr.palmares.eventing.replay.Replays;
import fr.palmares.web.testing.MadeAgain;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages show can be made again from the events, to the last byte. */
class ReplayTest extends OnRealServers {

  private static final Map<String, List<String>> TABLES =
      Map.of(
          "evaluation-status-v1",
          List.of("evaluation_phase", "evaluation_juror", "evaluation_sheet", "evaluation_outcome"),
          "score-sheets-v2",
          List.of("sheet_score_v2", "sheet_recusal_v2", "sheet_conflict_v2"),
          "assignments-v1",
          List.of("assigned_juror"),
          "conflicts-v1",
          List.of("conflict_step"),
          "deliberations-v1",
          List.of("outcome", "outcome_criterion"),
          "disagreement-v1",
          List.of("disagreement_score", "disagreement_recusal", "disagreement_final"),
          "sittings-v1",
          List.of("sitting"),
          "case-files-v2",
          List.of(
              "case_score", "case_conflict", "case_settled", "case_evaluated", "case_departure"));

  @Autowired EventingEndpoint eventing;
  @Autowired Replays replays;

  @Test
  void a_read_model_made_again_is_the_same() {
    AnEdition edition = anEdition().ready(2).withJury().opened();
    edition.assigned(2, ALICE, CHLOE);
    edition.sheetOf(ALICE, 1, SHEET).sheetOf(BORIS, 1, SHEET).sheetOf(CHLOE, 2, SHEET);
    door.post(ALICE, edition.file(1, "/sheet/revisions"), revision("a.1", "3", "relu"));
    door.post(CHLOE, edition.file(1, "/conflicts"), recusal(CHLOE));
    edition.recused(CHLOE, 1).closed();
    door.post(ORGANIZER, edition.path("/sittings"), "{\"present\": [\"juror-alice\"]}");
    door.post(ORGANIZER, edition.file(1, "/deliberation/criteria/a.1"), "{}");
    edition.deliberated(1);
    door.post(
        ORGANIZER,
        edition.file(1, "/deliberation/departure"),
        "{\"level\": \"or\", \"reason\": \"projet exemplaire\"}");
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
            () -> {
              assertThat(unsealed()).as("what is committed is sealed a little later").isZero();
              assertThat(eventing.eventing().processors())
                  .filteredOn(processor -> TABLES.containsKey(processor.name()))
                  .hasSize(TABLES.size())
                  .allMatch(Processor::running)
                  .allMatch(processor -> processor.lag() == 0);
            });
  }

  private long unsealed() {
    return jdbc.sql(
            "select count(*) from event left join event_seal using (position) where sequence is null")
        .query(Long.class)
        .single();
  }
}
