package fr.palmares.results.evaluated;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who was recused from what. */
@Configuration(proxyBeanMethods = false)
class RecusalsConsumer {

  private final JdbcClient jdbc;

  RecusalsConsumer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer knownRecusals() {
    return PublicEventConsumer.named("recusals-v1")
        .from(Topic.EVALUATION)
        .on(JurorRecused.class, (event, from) -> recused(event))
        .into("known_recusal")
        .build();
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
