package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.web.testing.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Candidates hand in their applications in the very moment in which the organizer closes. */
class ClosingRaceTest extends OnRealServers {

  private static final int APPLICATIONS = 32;

  @Test
  void an_application_is_in_before_the_closing_or_is_refused() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    List<String> applications =
        IntStream.range(0, APPLICATIONS).mapToObj(i -> edition.answered("Course " + i)).toList();
    ExecutorService candidates = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Answer>> submissions =
          applications.stream()
              .map(
                  application ->
                      CompletableFuture.supplyAsync(
                          () -> candidate.post(application + "/submission"), candidates))
              .toList();
      submissions.get(2).join();
      Answer closing = organizer.post(edition.path("/closing"));
      List<Answer> answers = submissions.stream().map(CompletableFuture::join).toList();

      assertThat(closing.status()).as("%s", closing).isEqualTo(200);
      assertThat(answers).allMatch(a -> a.status() < 300 || a.rule().equals("applications-closed"));
      assertThat(answers)
          .filteredOn(answer -> answer.status() < 300)
          .isNotEmpty()
          .allMatch(answer -> position(answer) < position(closing));
    } finally {
      candidates.shutdownNow();
    }
  }
}
