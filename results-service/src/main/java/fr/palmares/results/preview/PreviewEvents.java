package fr.palmares.results.preview;

import fr.palmares.eventing.StoredEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a look is stored. Nobody else is told. */
@Configuration(proxyBeanMethods = false)
class PreviewEvents {

  @Bean
  StoredEvents previewEventsStored() {
    return StoredEvents.of(PreviewEvent.class);
  }
}
