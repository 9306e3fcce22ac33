package fr.palmares.results.history;

import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.ResultEvent;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.results.history.PastEvent.PastPalmaresWithdrawn;
import fr.palmares.results.history.PastEvent.PastResultCorrected;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the past is stored, and what the other services are told. */
@Configuration(proxyBeanMethods = false)
class PastEvents {

  @Bean
  StoredEvents pastEventsStored() {
    return StoredEvents.of(PastEvent.class);
  }

  @Bean
  Publications pastEventsPublished() {
    return Publications.none()
        .publish(
            PastPalmaresImported.class,
            e -> new ResultEvent.PastPalmaresImported(e.edition(), e.scale(), e.results()))
        .publish(
            PastResultCorrected.class,
            e ->
                new ResultEvent.PastResultCorrected(
                    e.edition(), e.scale(), e.result(), e.insteadOf(), e.reason()))
        .publish(
            PastPalmaresWithdrawn.class,
            e -> new ResultEvent.PastPalmaresWithdrawn(e.edition(), e.reason()));
  }
}
