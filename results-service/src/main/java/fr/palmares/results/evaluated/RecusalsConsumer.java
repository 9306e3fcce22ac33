package fr.palmares.results.evaluated;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.event.EvaluationEvent.EvaluationClosed;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.kernel.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who sits in the jury, until when it scores, and who was recused from what. */
@Configuration(proxyBeanMethods = false)
class RecusalsConsumer {

  private final JdbcClient jdbc;

  RecusalsConsumer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer knownRecusals() {
    return PublicEventConsumer.named("recusals-v2")
        .from(Topic.EVALUATION)
        .on(JurorRecused.class, (event, from) -> recused(event))
        .on(JuryAppointed.class, (event, from) -> appointed(event))
        .on(EvaluationClosed.class, (event, from) -> closed(event))
        .into("known_recusal", "known_juror", "known_end_of_scoring")
        .build();
  }

  private void appointed(JuryAppointed event) {
    jdbc.sql("delete from known_juror where edition = ?").param(event.edition().value()).update();
    jdbc.sql("insert into known_juror (edition, juror) select ?, unnest(?::text[])")
        .param(event.edition().value())
        .param(event.jurors().stream().map(juror -> juror.id().text()).toArray(String[]::new))
        .update();
  }

  private void closed(EvaluationClosed event) {
    jdbc.sql("insert into known_end_of_scoring (edition) values (?) on conflict do nothing")
        .param(event.edition().value())
        .update();
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
