package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ApplicationEvent.MemberJoined;
import fr.palmares.kernel.event.ApplicationEvent.MemberLeft;
import fr.palmares.kernel.event.EvaluationEvent.CriterionAbstained;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What applicants are told of their file once the palmarès is public. */
class FeedbackStoryTest extends OnRealServers {

  @Test
  void an_applicant_reads_its_scores_what_is_missing_and_no_juror() {
    AnEdition edition = aJudgedEdition();
    done(edition.award("Boé"));
    done(edition.award("Claix"));
    Door clara = candidate("clara");
    assertThat(clara.get(edition.file("Boé", "/feedback")).rule()).isEqualTo("no-palmares");
    done(edition.publish());

    Answer answer = eventually(clara, edition.file("Boé", "/feedback"), a -> a.status() == 200);

    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    JsonNode told = answer.body();
    assertThat(told.path("level").asString()).isEqualTo("4");
    assertThat(told.path("points").asDouble()).isEqualTo(85);
    assertThat(told.path("next").asString()).isEqualTo("5");
    assertThat(told.at("/missing/0/missing").asDouble()).isEqualTo(10);
    assertThat(told.at("/missing/0/words").asString())
        .isEqualTo("Sur le total : 95 % exigés, 85 % atteints, il en manque 10.");
    assertThat(told.at("/axes/0/percent").asDouble()).isEqualTo(85);
    JsonNode criterion = told.at("/axes/0/criteria/0");
    assertThat(criterion.path("points").asDouble()).isEqualTo(85);
    assertThat(criterion.path("scores").values().stream().map(s -> s.path("juror").asString()))
        .containsExactly("Juré 1", "Juré 2", "Juré 3");
    assertThat(criterion.path("scores").values().stream().filter(s -> s.path("points").isNull()))
        .as("one abstained")
        .hasSize(1);
    assertThat(told.path("trajectory").values().stream().map(p -> p.path("edition").asInt()))
        .contains(edition.year().value());
    assertThat(answer.text()).doesNotContain("alice", "boris", "chloe", "hugo", "Claix", "solide");
  }

  @Test
  void a_comment_is_read_as_it_was_when_it_was_cleared_and_until_it_is_withheld() {
    AnEdition edition = aJudgedEdition();
    done(edition.award("Boé"));
    done(edition.award("Claix"));
    done(edition.publish());
    Door clara = candidate("clara");
    String feedback = edition.file("Boé", "/feedback");
    eventually(clara, feedback, answer -> answer.status() == 200);
    String clearings = edition.file("Boé", "/comments/clearings");
    String alices =
        "{\"comments\": [{\"criterion\": \"a.1\", \"juror\": \"alice\", \"revision\": %d}]}";
    assertThat(organizer().get(edition.file("Boé", "/comments")).body().size()).isEqualTo(3);

    assertThat(organizer().post(clearings, alices.formatted(0)).rule())
        .as("she revised her comment since")
        .isEqualTo("no-such-comment");
    done(organizer().post(clearings, alices.formatted(1)));
    assertThat(comments(clara.get(feedback))).containsExactly("dossier solide");
    done(
        organizer()
            .post(edition.file("Boé", "/comments/withholdings"), "{\"reason\": \"à relire\"}"));
    assertThat(comments(clara.get(feedback))).isEmpty();
    done(organizer().post(clearings, "{}"));
    assertThat(comments(clara.get(feedback))).as("all but what was withheld").isEmpty();
    done(organizer().post(clearings, alices.formatted(1)));
    assertThat(comments(clara.get(feedback))).containsExactly("dossier solide");
    assertThat(organizer().post(clearings, "{\"comments\": [null]}").status()).isEqualTo(400);
    assertThat(organizer().get(edition.file("Boé", "/comments")).text()).contains("cleared");
  }

  @Test
  void nobody_else_reads_it() {
    AnEdition edition = aJudgedEdition();
    done(edition.award("Boé"));
    done(edition.award("Claix"));
    done(edition.publish());
    String boe = edition.file("Boé", "/feedback");
    String claix = edition.file("Claix", "/feedback");

    eventually(candidate("claude"), boe, answer -> answer.status() == 200);
    assertThat(candidate("clara").get(claix).rule()).isEqualTo("not-your-application");
    assertThat(candidate("carl").get(boe).rule()).isEqualTo("not-your-application");
    assertThat(everyone().as("alice", Role.JUROR).get(boe).rule()).isEqualTo("not-named");
    assertThat(everyone().get(boe).status()).isEqualTo(401);
    for (Role hat : List.of(Role.ORGANIZER, Role.AUDITOR, Role.CANDIDATE, Role.JUROR)) {
      Door hugo = everyone().as("hugo", hat);
      eventually(hugo, boe, answer -> answer.rule().equals("juror-recused"));
    }
    assertThat(everyone().as("hugo", Role.ORGANIZER).get(edition.file("Boé", "/comments")).rule())
        .isEqualTo("juror-recused");

    wire.publish(new MemberLeft(edition.application("Boé"), edition.year(), ActorId.of("clara")));
    eventually(candidate("clara"), boe, answer -> answer.status() == 403);
  }

  private Door candidate(String name) {
    return everyone().as(name, Role.CANDIDATE);
  }

  private static List<String> comments(Answer feedback) {
    return feedback.body().at("/axes/0/criteria/0/scores").values().stream()
        .map(score -> score.path("comment"))
        .filter(comment -> !comment.isNull())
        .map(JsonNode::asString)
        .toList();
  }

  /** Clara owns Boé and Claude reads it; Alice revised, Boris abstained, Hugo is recused. */
  private AnEdition aJudgedEdition() {
    AnEdition edition = new AnEdition(organizer(), wire).withRulebook();
    joined(edition, "clara", "owner");
    joined(edition, "claude", "reader");
    scored(edition, "alice", 80, "dossier faible", 0);
    scored(edition, "alice", 90, "dossier solide", 1);
    scored(edition, "chloe", 80, "on verra", 0);
    scored(edition, "hugo", 5, "mauvais", 0);
    edition.recused("hugo", "Boé");
    wire.publish(
        new CriterionAbstained(
            edition.application("Boé"),
            edition.year(),
            JurorId.of("boris"),
            CriterionId.of("a.1"),
            "hors de mon domaine",
            0,
            null,
            1));
    edition.settledByMean("Boé", "a.1", 85).scored("alice", "Claix", "a.1", 70);
    edition.with("Boé", 85).with("Claix", 70).arrived();
    eventually(
        organizer(),
        edition.file("Boé", "/comments"),
        answer ->
            answer.body().size() == 3
                && answer.text().contains("solide")
                && !answer.text().contains("mauvais"));
    return edition;
  }

  private void joined(AnEdition edition, String member, String task) {
    wire.publish(
        new MemberJoined(edition.application("Boé"), edition.year(), ActorId.of(member), task));
  }

  private void scored(AnEdition edition, String juror, int points, String comment, int revision) {
    wire.publish(
        new CriterionScored(
            edition.application("Boé"),
            edition.year(),
            JurorId.of(juror),
            CriterionId.of("a.1"),
            Points.of(points),
            comment,
            revision,
            revision == 0 ? null : "relecture",
            1,
            null));
  }
}
