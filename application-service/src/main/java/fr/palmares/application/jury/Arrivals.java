package fr.palmares.application.jury;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.kernel.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what evaluation-service publishes about who reads. An appointment and a recusal have
 * different keys and may come in either order, so neither needs the other's row. A declared
 * conflict recuses nobody there, so it closes nothing here.
 */
@Configuration(proxyBeanMethods = false)
class Arrivals {

  private final JdbcClient jdbc;

  Arrivals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer knownJuries() {
    return PublicEventConsumer.named("known-juries-v1")
        .from(Topic.EVALUATION)
        .on(JuryAppointed.class, (event, from) -> appointed(event))
        .on(JurorRecused.class, (event, from) -> recused(event))
        .into("known_juror", "known_recusal")
        .build();
  }

  /** A later appointment replaces the jury whole. */
  private void appointed(JuryAppointed event) {
    jdbc.sql("delete from known_juror where edition = ?").param(event.edition().value()).update();
    event
        .jurors()
        .forEach(
            juror ->
                jdbc.sql("insert into known_juror (edition, juror) values (?, ?)")
                    .params(event.edition().value(), juror.id().text())
                    .update());
  }

  private void recused(JurorRecused event) {
    jdbc.sql(
            """
            insert into known_recusal (edition, juror, application) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(event.edition().value(), event.juror().text(), event.application().text())
        .update();
  }
}
