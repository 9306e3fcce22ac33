package fr.palmares.application.edition;

import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of an edition is stored, and what the other services are told. */
@Configuration(proxyBeanMethods = false)
class EditionEvents {

  @Bean
  StoredEvents editionEventsStored() {
    return StoredEvents.of(EditionEvent.class);
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
                    e.edition(), e.version(), e.rulebook()))
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
