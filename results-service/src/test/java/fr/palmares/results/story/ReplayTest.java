package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.eventing.replay.Replays;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityMerged;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRegistered;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRenamed;
import fr.palmares.kernel.event.ApplicationEvent.MemberJoined;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.kernel.event.EvaluationEvent.JuryConvened;
import fr.palmares.results.Given;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.MadeAgain;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shown can be made again from the events, to the last byte. */
class ReplayTest extends OnRealServers {

  private static final Map<String, List<String>> OWN =
      Map.of(
          "awards-v1", List.of("award"),
          "mention-holders-v2", List.of("mention_holder"),
          "published-palmares-v2", List.of("published_palmares", "erratum"),
          "public-acts-v2", List.of("public_act"),
          "previews-v1", List.of("preview"),
          "participations-v2", List.of("participation", "mention_name", "mention_on_record"));
  private static final Map<String, List<String>> FROM_KAFKA =
      Map.of(
          "evaluated-v1",
          List.of(
              "known_rulebook",
              "known_application",
              "known_evaluation",
              "known_jury",
              "known_closing",
              "known_departure"),
          "identities-v1",
          List.of("authority_name", "authority_merger"),
          "audit-v1",
          List.of("audit_entry"),
          "scores-v2",
          List.of("known_score", "known_settling"),
          "jury-register-v1",
          List.of("register_juror", "register_scored", "register_conflict"),
          "applicants-v1",
          List.of("known_member"),
          "appeal-involved-v1",
          List.of("appeal_part", "appeal_settling", "appeal_sitting", "appeal_affiliation"),
          "recusals-v2",
          List.of("known_recusal", "known_juror", "known_end_of_scoring"));

  @Autowired Replays replays;

  @Test
  void a_read_model_made_again_is_the_same() {
    AnEdition edition = new AnEdition(organizer(), wire);
    edition.departed("Boé", "5", "projet exemplaire");
    edition.withRulebook().with("Boé", 85).with("Claix", 70).arrived();
    wire.publish(
        new JuryAppointed(
            edition.year(),
            List.of(
                new Juror(
                    JurorId.of("juror-1"),
                    "Association des replis",
                    List.of(Given.authority("Claix").id()),
                    null,
                    null))));
    wire.publish(new JuryConvened(edition.year(), 1, List.of(JurorId.of("juror-2"))));
    wire.publish(
        new MemberJoined(edition.application("Boé"), edition.year(), ActorId.of("clara"), "owner"));
    edition.recused("juror-1", "Claix").scoringEnds();
    edition.scored("juror-2", "Boé", "a.1", 85).settledByMean("Boé", "a.1", 85);
    wire.publish(new LocalAuthorityRegistered(Given.authority("Boé")));
    wire.publish(
        new LocalAuthorityRenamed(
            Given.authority("Boé").id(), "Boé", "Boé-le-Neuf", "délibération"));
    wire.publish(
        new LocalAuthorityMerged(
            Given.authority("Agen").id(), Given.authority("Boé").id(), "commune nouvelle"));
    eventually(everyone(), "/actuator/health", answer -> known("authority_merger") == 1);
    done(edition.award("Boé"));
    done(edition.award("Claix"));
    done(edition.grant("encouragements", "Claix", "prometteuse"));
    done(edition.publish());
    organizer().get(edition.path("/palmares/preview"));
    done(edition.proposeErratum("encouragements", "Claix", "Boé"));
    done(edition.approveErratum("encouragements", 1));
    Answer erratum = done(edition.correct("Boé", "3"));
    organizer().getAfter(erratum, "/palmares/" + edition.year());
    eventually(
        organizer(),
        edition.path("/audit/counts"),
        answer -> answer.body().has("LevelCorrected") && answer.body().size() == 17);

    eventually(
        everyone().as("juror-1", Role.ORGANIZER),
        edition.path("/levels"),
        answer -> answer.body().path("applications").size() == 1);

    OWN.keySet().forEach(name -> replay("/actuator/eventing/" + name));
    FROM_KAFKA.keySet().forEach(name -> replay("/actuator/consumers/" + name));

    MadeAgain made = new MadeAgain(replays, jdbc, Duration.ofSeconds(60));
    for (var models : List.of(OWN, FROM_KAFKA)) {
      models.values().forEach(made::hasRows);
      models.forEach(made::isTheSame);
    }
  }

  private void replay(String path) {
    Answer answer =
        everyone().as("administrator-1", Role.ADMINISTRATOR).post(path, "{\"action\": \"replay\"}");
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
  }

  private long known(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
