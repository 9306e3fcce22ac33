package fr.palmares.results.evaluated;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Sha256;
import fr.palmares.kernel.event.EvaluationEvent.CriterionAbstained;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.kernel.event.EvaluationEvent.CriterionSettled;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.Topic;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what jurors gave and wrote, with a lot for each that says nothing of who they are, and how
 * each criterion was settled.
 */
@Configuration(proxyBeanMethods = false)
class ScoresConsumer {

  private final JdbcClient jdbc;

  ScoresConsumer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer knownScores() {
    return PublicEventConsumer.named("scores-v2")
        .from(Topic.EVALUATION)
        .on(
            CriterionScored.class,
            (e, from) ->
                keep(
                    new Given(e.application(), e.criterion(), e.juror(), e.revision()),
                    e.points(),
                    e.comment(),
                    from))
        .on(
            CriterionAbstained.class,
            (e, from) ->
                keep(
                    new Given(e.application(), e.criterion(), e.juror(), e.revision()),
                    null,
                    e.comment(),
                    from))
        .on(JurorRecused.class, (event, from) -> recused(event))
        .on(CriterionSettled.class, (event, from) -> settled(event))
        .into("known_score", "known_settling")
        .build();
  }

  private record Given(
      ApplicationId application, CriterionId criterion, JurorId juror, int revision) {}

  /** The lot is drawn by the first event, and stays however often the score is revised. */
  private void keep(Given given, @Nullable Points points, String comment, Provenance from) {
    jdbc.sql(
            """
            insert into known_score
              (application, criterion, juror, points, comment, revision, lot)
            values (:application, :criterion, :juror, :points, :comment, :revision, :lot)
            on conflict (application, criterion, juror) do update set
              points = excluded.points, comment = excluded.comment, revision = excluded.revision
            """)
        .param("application", given.application().text())
        .param("criterion", given.criterion().text())
        .param("juror", given.juror().text())
        .param("points", points == null ? null : points.text(), Types.VARCHAR)
        .param("comment", comment)
        .param("revision", given.revision())
        .param("lot", Sha256.hex(from.event().toString()))
        .update();
  }

  /** What a recused juror gave counts nowhere, and is told nowhere. */
  private void recused(JurorRecused event) {
    jdbc.sql("delete from known_score where application = ? and juror = ?")
        .params(event.application().text(), event.juror().text())
        .update();
  }

  private void settled(CriterionSettled event) {
    jdbc.sql(
            """
            insert into known_settling (application, criterion, method) values (?, ?, ?)
            on conflict (application, criterion) do update set method = excluded.method
            """)
        .params(event.application().text(), event.criterion().text(), event.method())
        .update();
  }
}
