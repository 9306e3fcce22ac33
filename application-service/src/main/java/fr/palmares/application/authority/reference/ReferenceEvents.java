package fr.palmares.application.authority.reference;

import fr.palmares.eventing.StoredEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the register is stored; the other services need none of it. */
@Configuration(proxyBeanMethods = false)
class ReferenceEvents {

  @Bean
  StoredEvents referenceEventsStored() {
    return StoredEvents.of(ReferenceEvent.class);
  }
}
