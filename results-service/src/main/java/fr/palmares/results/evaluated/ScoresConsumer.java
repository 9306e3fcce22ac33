package fr.palmares.results.evaluated;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.EvaluationEvent.CriterionAbstained;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.kernel.event.EvaluationEvent.CriterionSettled;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.Topic;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the jurors' points that count, and how each criterion was settled. */
@Configuration(proxyBeanMethods = false)
class ScoresConsumer {

  private final JdbcClient jdbc;

  ScoresConsumer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer knownScores() {
    return PublicEventConsumer.named("scores-v1")
        .from(Topic.EVALUATION)
        .on(
            CriterionScored.class,
            (e, from) -> scored(e.application(), e.criterion(), e.juror(), e.points(), e.comment()))
        .on(
            CriterionAbstained.class,
            (e, from) -> scored(e.application(), e.criterion(), e.juror(), null, e.comment()))
        .on(JurorRecused.class, (event, from) -> recused(event))
        .on(CriterionSettled.class, (event, from) -> settled(event))
        .into("known_score", "known_settling")
        .build();
  }

  private void scored(
      ApplicationId application,
      CriterionId criterion,
      JurorId juror,
      @Nullable Points points,
      String comment) {
    jdbc.sql(
            """
            insert into known_score (application, criterion, juror, points, comment)
            values (:application, :criterion, :juror, :points, :comment)
            on conflict (application, criterion, juror)
            do update set points = excluded.points, comment = excluded.comment
            """)
        .param("application", application.text())
        .param("criterion", criterion.text())
        .param("juror", juror.text())
        .param("points", points == null ? null : points.text(), Types.VARCHAR)
        .param("comment", comment)
        .update();
  }

  /** What a recused juror gave counts nowhere. */
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
