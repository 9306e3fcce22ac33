package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.SHEET;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.story.Door.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Jurors hand in their sheets in the very moment in which the organizer closes the evaluation. */
class ClosingRaceTest extends OnRealServers {

  private static final int APPLICATIONS = 12;

  @Test
  void a_sheet_comes_before_the_closing_or_is_refused() {
    AnEdition edition = anEdition().ready(APPLICATIONS).withJury().opened();
    ExecutorService jurors = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Answer>> sheets = new ArrayList<>();
      for (int i = 1; i <= APPLICATIONS; i++) {
        String path = edition.file(i, "/sheet");
        for (String juror : List.of(ALICE, BORIS, CHLOE)) {
          sheets.add(CompletableFuture.supplyAsync(() -> door.put(juror, path, SHEET), jurors));
        }
      }
      sheets.get(5).join();
      Answer closing = door.post(ORGANIZER, edition.path("/evaluation/closing"), "");
      List<Answer> answers = sheets.stream().map(CompletableFuture::join).toList();

      assertThat(closing.status()).as("%s", closing).isBetween(200, 204);
      assertThat(answers).allMatch(a -> a.status() < 300 || a.rule().equals("evaluation-closed"));
      assertThat(answers)
          .filteredOn(answer -> answer.status() < 300)
          .allMatch(answer -> position(answer) < position(closing));
      long accepted = answers.stream().filter(answer -> answer.status() < 300).count();
      assertThat(scoredEvents(edition)).isEqualTo(3 * accepted);
    } finally {
      jurors.shutdownNow();
    }
  }

  private long scoredEvents(AnEdition edition) {
    return jdbc.sql(
            """
            select count(*) from event
            where stream_id like ? and type = 'criterion-scored'
            """)
        .param("sheet-" + edition.year + "-%")
        .query(Long.class)
        .single();
  }
}
