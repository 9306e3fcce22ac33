package fr.palmares.evaluation.edition;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.event.ResultEvent.PalmaresPublished;
import fr.palmares.kernel.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down which palmarès results-service published. */
@Configuration(proxyBeanMethods = false)
class PublicationArrivals {

  private final JdbcClient jdbc;

  PublicationArrivals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer knownPublications() {
    return PublicEventConsumer.named("known-publications-v1")
        .from(Topic.RESULTS)
        .on(PalmaresPublished.class, (event, from) -> published(event))
        .into("known_publication")
        .build();
  }

  private void published(PalmaresPublished event) {
    jdbc.sql("insert into known_publication (edition) values (?) on conflict do nothing")
        .param(event.edition().value())
        .update();
  }
}
