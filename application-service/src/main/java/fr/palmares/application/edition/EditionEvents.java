package fr.palmares.application.edition;

import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.eventing.json.Canonical;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What of an edition is stored, and what the other services are told. */
@Configuration(proxyBeanMethods = false)
class EditionEvents {

  @Bean
  StoredEvents editionEventsStored() {
    return StoredEvents.of(EditionEvent.class);
  }

  @Bean
  RulebookSeal rulebookSeal(JsonMapper json) {
    return new Canonical(json)::fingerprint;
  }

  @Bean
  Publications editionEventsPublished() {
    return Publications.none()
        .publish(
            EditionEvent.EditionPrepared.class,
            e -> new fr.palmares.kernel.event.EditionEvent.EditionPrepared(e.edition(), e.label()))
        .publish(
            EditionEvent.RulebookAdopted.class,
            e ->
                new fr.palmares.kernel.event.EditionEvent.RulebookAdopted(
                    e.edition(),
                    e.version(),
                    e.rulebook(),
                    e.fingerprint(),
                    e.reason(),
                    e.erratum()))
        .publish(
            EditionEvent.ApplicationsOpened.class,
            e -> new fr.palmares.kernel.event.EditionEvent.ApplicationsOpened(e.edition()))
        .publish(
            EditionEvent.ApplicationsClosed.class,
            e ->
                new fr.palmares.kernel.event.EditionEvent.ApplicationsClosed(
                    e.edition(), e.competing()));
  }
}
