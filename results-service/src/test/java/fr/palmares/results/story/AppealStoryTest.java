package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ApplicationEvent.MemberJoined;
import fr.palmares.kernel.event.EvaluationEvent.JuryConvened;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An appeal against a published result, from its grounds to its effect. */
class AppealStoryTest extends OnRealServers {

  private static final String GROUNDS = "{\"grounds\": \"la pièce 3 n'a pas été lue\"}";

  @AfterEach
  void putTheClockBack() {
    clock.set("2022-11-01T09:00:00Z");
  }

  @Test
  void an_applicant_appeals_others_look_anew_and_an_erratum_has_the_effect() {
    AnEdition edition = aPublishedEdition();
    String appeal = edition.file("Boé", "/appeal");

    Door clara = candidate("clara");
    JsonNode open = clara.get(appeal).body();
    assertThat(open.path("status").asString()).isEqualTo("none");
    assertThat(open.path("until").asString()).isEqualTo("2023-01-02T22:59:59Z");
    done(clara.post(appeal, GROUNDS));
    assertThat(clara.post(appeal, GROUNDS).rule()).isEqualTo("appeal-already-lodged");
    done(organizer().put(appeal + "/jurors", jurors("diane", "emil")));
    done(juror("diane").post(appeal + "/opinions", advice("upheld", "elle y était")));
    assertThat(juror("emil").get(appeal).body().path("opinions").isEmpty())
        .as("nobody reads another's opinion before the decision")
        .isTrue();
    String decision =
        "{\"outcome\": \"upheld\", \"reason\": \"relue\", \"correction\": {\"level\": \"5\"}}";
    assertThat(organizer().post(appeal + "/decision", decision).rule())
        .isEqualTo("opinions-missing");
    done(juror("emil").post(appeal + "/opinions", advice("partly-upheld", "en partie")));
    done(organizer().post(appeal + "/decision", decision));

    Answer told = clara.get(appeal);
    assertThat(told.body().path("status").asString()).isEqualTo("decided");
    assertThat(told.body().at("/decision/outcome").asString()).isEqualTo("upheld");
    assertThat(told.body().at("/decision/effect/done").asBoolean()).isFalse();
    assertThat(told.text()).doesNotContain("diane", "emil", "elle y était");
    done(edition.correct("Boé", "5"));
    assertThat(clara.get(appeal).body().at("/decision/effect/done").asBoolean()).isTrue();
    assertThat(organizer().get(edition.path("/appeals")).body().at("/decided/upheld").asInt())
        .isEqualTo(1);
    eventually(
        organizer(),
        edition.path("/audit/counts"),
        answer ->
            answer.body().path("AppealDecided").asInt() == 1
                && answer.body().path("AppealOpinionGiven").asInt() == 2);
  }

  @Test
  void who_had_a_part_in_the_result_does_not_look_at_it_anew() {
    AnEdition edition = aPublishedEdition();
    String appeal = edition.file("Boé", "/appeal");
    organizer().getAfter(done(edition.correct("Boé", "3")), edition.path("/errata"));
    done(candidate("clara").post(appeal, GROUNDS));
    long before = events();

    for (String involved :
        List.of(
            "alice",
            "boris",
            "chloe",
            "hugo",
            "clara",
            "organizer-1",
            "organizer-2",
            "organizer-9")) {
      assertThat(organizer().put(appeal + "/jurors", jurors("doris", involved)).rule())
          .as(involved)
          .isEqualTo("juror-involved");
    }
    assertThat(events()).isEqualTo(before);
    done(organizer().put(appeal + "/jurors", jurors("doris")));
    assertThat(juror("doris").get("/my/appeals").body().size()).isEqualTo(1);
    assertThat(juror("doris").get(edition.file("Boé", "/feedback")).status()).isEqualTo(200);

    edition.recused("doris", "Boé");
    eventually(juror("doris"), appeal, answer -> answer.rule().equals("juror-recused"));
    assertThat(juror("doris").post(appeal + "/opinions", advice("upheld", "x")).rule())
        .isEqualTo("juror-recused");
    assertThat(juror("doris").get("/my/appeals").body().isEmpty()).isTrue();
    Door asOrganizer = everyone().as("doris", Role.ORGANIZER);
    assertThat(asOrganizer.get(edition.path("/appeals")).body().path("lodged").asInt()).isZero();
  }

  @Test
  void strangers_readers_and_latecomers_lodge_none_and_read_none() {
    AnEdition edition = aPublishedEdition();
    String appeal = edition.file("Boé", "/appeal");
    long before = events();

    assertThat(candidate("claude").post(appeal, GROUNDS).rule()).isEqualTo("editors-only");
    assertThat(candidate("carl").post(appeal, GROUNDS).rule()).isEqualTo("not-your-application");
    assertThat(candidate("carl").get(appeal).rule()).isEqualTo("not-your-application");
    assertThat(juror("alice").get(appeal).rule()).isEqualTo("not-named");
    assertThat(candidate("clara").post(appeal, "{\"grounds\": \" \"}").rule())
        .isEqualTo("grounds-missing");
    assertThat(candidate("clara").post(edition.file("Vif", "/appeal"), GROUNDS).rule())
        .isEqualTo("unknown-application");
    assertThat(organizer().put(appeal + "/jurors", jurors("diane")).rule()).isEqualTo("no-appeal");
    assertThat(organizer().put(appeal + "/jurors", "{\"jurors\": [null]}").status()).isEqualTo(400);
    Answer nobody = organizer().put(appeal + "/jurors", "{}");
    assertThat(nobody.rule()).isEqualTo("missing-field");
    assertThat(nobody.field()).isEqualTo("jurors");
    clock.set("2023-01-02T23:00:00Z");
    assertThat(candidate("clara").post(appeal, GROUNDS).rule()).isEqualTo("appeal-too-late");
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void before_the_embargo_s_end_there_is_nothing_to_appeal_against() {
    AnEdition edition = aJudgedEdition();
    done(edition.publish("{\"embargoUntil\": \"2099-01-01T00:00:00Z\"}"));

    Door clara = candidate("clara");
    assertThat(clara.post(edition.file("Boé", "/appeal"), GROUNDS).rule()).isEqualTo("no-palmares");
    assertThat(clara.get(edition.file("Boé", "/appeal")).rule()).isEqualTo("no-palmares");
    assertThat(clara.get(edition.file("Boé", "/feedback")).rule()).isEqualTo("no-palmares");
  }

  private Door candidate(String name) {
    return everyone().as(name, Role.CANDIDATE);
  }

  private Door juror(String name) {
    return everyone().as(name, Role.JUROR);
  }

  private static String jurors(String... jurors) {
    return "{\"jurors\": [\"" + String.join("\", \"", jurors) + "\"]}";
  }

  private static String advice(String advice, String opinion) {
    return "{\"advice\": \"%s\", \"opinion\": \"%s\"}".formatted(advice, opinion);
  }

  private AnEdition aPublishedEdition() {
    AnEdition edition = aJudgedEdition();
    done(edition.publish());
    eventually(
        candidate("claude"), edition.file("Boé", "/appeal"), answer -> answer.status() == 200);
    return edition;
  }

  /** Alice scored Boé, Hugo is recused, Boris and Chloé sat when it was settled. */
  private AnEdition aJudgedEdition() {
    AnEdition edition = new AnEdition(organizer(), wire).withRulebook();
    EditionYear year = edition.year();
    wire.publish(new JuryConvened(year, 1, List.of(JurorId.of("boris"), JurorId.of("chloe"))));
    wire.publish(new MemberJoined(edition.application("Boé"), year, ActorId.of("clara"), "editor"));
    wire.publish(
        new MemberJoined(edition.application("Boé"), year, ActorId.of("claude"), "reader"));
    edition
        .scored("alice", "Boé", "a.1", 85)
        .recused("hugo", "Boé")
        .settledByMean("Boé", "a.1", 85)
        .with("Boé", 85)
        .arrived();
    done(edition.award("Boé"));
    await("who had a part in it")
        .atMost(Duration.ofSeconds(30))
        .until(() -> parts(edition) == 4 && sittings(edition) == 1);
    return edition;
  }

  private long parts(AnEdition edition) {
    return jdbc.sql("select count(*) from appeal_part where application = ?")
        .param(edition.application("Boé").text())
        .query(Long.class)
        .single();
  }

  private long sittings(AnEdition edition) {
    return jdbc.sql("select count(*) from appeal_sitting where edition = ?")
        .param(edition.year().value())
        .query(Long.class)
        .single();
  }
}
