package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Non-interference in what is decided on results: two editions live the same random history, but
 * for the scores, the total and the level of one file. As long as the palmarès is not published,
 * whatever its recused juror reads, in any role, and whatever their attempts to decide are
 * answered, is the same in both.
 *
 * <p>{@code -Dpalmares.histories=1000} plays more of them.
 */
class RecusalTellsNothingTest extends OnRealServers {

  private static final String FILE = "Boé";
  private static final List<String> OTHERS = List.of("Claix", "Vif");
  private static final List<Role> HATS = List.of(Role.ORGANIZER, Role.AUDITOR, Role.JUROR);

  static LongStream histories() {
    return LongStream.range(0, Integer.getInteger("palmares.histories", 3));
  }

  @ParameterizedTest(name = "history {0}")
  @MethodSource("histories")
  void nothing_that_a_recused_juror_reads_depends_on_the_scores_of_the_file(long seed) {
    List<String> one = play(new Random(seed), new Random(seed + 1));
    List<String> other = play(new Random(seed), new Random(-seed - 1));

    assertThat(one).isNotEmpty().isEqualTo(other);
  }

  /** Everything that Alice is told, in a world of which one file is random on its own. */
  private List<String> play(Random history, Random file) {
    AnEdition edition = anEdition().withRulebook().recused("alice", FILE);
    edition.submitted(FILE);
    scored(edition, FILE, file);
    edition.evaluated(FILE, file.nextInt(101));
    for (String name : OTHERS) {
      edition.submitted(name);
      scored(edition, name, history);
      edition.evaluated(name, history.nextInt(101));
    }
    edition.arrived();
    awaitTrail(edition, "ApplicationEvaluated", 1 + OTHERS.size());
    List<String> told = new ArrayList<>(readings(edition));
    boolean awarded = history.nextBoolean();
    if (awarded) {
      done(edition.award(FILE));
      awaitAwards(edition, 1);
      told.addAll(readings(edition));
    }
    done(edition.award(OTHERS.get(0)));
    done(edition.grant("encouragements", OTHERS.get(0), "prometteuse"));
    awaitAwards(edition, awarded ? 2 : 1);
    awaitTrail(edition, "MentionGranted", 1);
    told.addAll(readings(edition));
    told.addAll(attempts(edition));
    return told;
  }

  /** The trail comes over Kafka, in order of each file. */
  private void awaitTrail(AnEdition edition, String type, int count) {
    eventually(
        organizer(),
        edition.path("/audit/counts"),
        answer -> answer.body().path(type).asInt() == count);
  }

  /** What is shown of levels and the trail come by different ways. */
  private void awaitAwards(AnEdition edition, int count) {
    awaitTrail(edition, "LevelAwarded", count);
    eventually(
        organizer(),
        edition.path("/levels"),
        answer ->
            answer.body().path("applications").values().stream()
                    .filter(line -> line.path("awarded").asBoolean())
                    .count()
                == count);
  }

  private void scored(AnEdition edition, String name, Random random) {
    ApplicationId application = edition.application(name);
    int scores = random.nextInt(4);
    for (int revision = 0; revision < scores; revision++) {
      wire.publish(
          new CriterionScored(
              application,
              edition.year(),
              JurorId.of("boris"),
              CriterionId.of("a.1"),
              Points.of(random.nextInt(101)),
              "vu",
              revision,
              revision == 0 ? null : "relecture",
              1,
              null));
    }
  }

  private List<String> readings(AnEdition edition) {
    List<String> paths =
        new ArrayList<>(
            List.of(
                edition.path("/levels"),
                edition.path("/mentions"),
                edition.path("/errata"),
                edition.path("/palmares/preview"),
                edition.path("/palmares/previews"),
                edition.path("/audit/counts"),
                edition.file(FILE, "/audit"),
                "/palmares/" + edition.year(),
                "/palmares/" + edition.year() + "/press-release",
                "/palmares/" + edition.year() + "/jury",
                edition.path("/jury/names"),
                edition.path("/appeals"),
                edition.file(FILE, "/feedback"),
                edition.file(FILE, "/comments"),
                edition.file(FILE, "/appeal"),
                "/authorities/" + edition.application(FILE).authority() + "/progression"));
    OTHERS.forEach(name -> paths.add(edition.file(name, "/audit")));
    List<String> told = new ArrayList<>();
    for (Role hat : HATS) {
      for (String path : paths) {
        told.add(told(edition, hat + " " + path, alice(hat).get(path)));
      }
    }
    return told;
  }

  private List<String> attempts(AnEdition edition) {
    Door alice = alice(Role.ORGANIZER);
    String grant =
        "{\"application\": \"%s\", \"reason\": \"x\"}".formatted(edition.application(FILE));
    return List.of(
        told(edition, "award", alice.post(edition.file(FILE, "/level"), "{}")),
        told(
            edition,
            "correct",
            alice.post(
                edition.file(FILE, "/level/corrections"), "{\"level\": \"1\", \"reason\": \"x\"}")),
        told(edition, "grant", alice.post(edition.path("/mentions/premiere/holders"), grant)),
        told(
            edition,
            "withdraw",
            alice.post(edition.path("/mentions/premiere/withdrawals"), grant)));
  }

  private Door alice(Role hat) {
    return everyone().as("alice", hat);
  }

  private AnEdition anEdition() {
    return new AnEdition(organizer(), wire);
  }

  /** All of an answer that may tell something, the edition's year and what names an event apart. */
  private static String told(AnEdition edition, String what, Answer answer) {
    return (what + " " + answer.status() + " " + answer.header("ETag") + " " + answer.body())
        .replace(edition.year().text(), "YEAR")
        .replaceAll("\"(time|traceId|instant|trace|event|command)\":\"[^\"]*\"", "");
  }
}
