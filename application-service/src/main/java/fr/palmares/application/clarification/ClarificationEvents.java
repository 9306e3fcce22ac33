package fr.palmares.application.clarification;

import fr.palmares.eventing.StoredEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How clarifications are stored; the other services are told nothing of them. */
@Configuration(proxyBeanMethods = false)
class ClarificationEvents {

  @Bean
  StoredEvents clarificationEventsStored() {
    return StoredEvents.of(ClarificationEvent.class);
  }
}
