package fr.palmares.results.publication;

import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.ResultEvent;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the publication is stored, and what the other services are told. */
@Configuration(proxyBeanMethods = false)
class PublicationEvents {

  @Bean
  StoredEvents publicationEventsStored() {
    return StoredEvents.of(PublicationEvent.class);
  }

  @Bean
  Publications publicationEventsPublished() {
    return Publications.none()
        .publish(
            PalmaresPublished.class,
            e ->
                new ResultEvent.PalmaresPublished(
                    e.edition(),
                    e.embargoUntil(),
                    e.outcomes().stream()
                        .map(
                            outcome ->
                                new ResultEvent.PalmaresPublished.Result(
                                    outcome.application(), outcome.level(), outcome.mentions()))
                        .toList()));
  }
}
