package fr.palmares.application.submission;

import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.application.submission.ApplicationEvent.DeadlineExtended;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityLifted;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.eventing.json.Canonical;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What of an application is stored, and what the other services are told: no answer, no person. */
@Configuration(proxyBeanMethods = false)
class ApplicationEvents {

  @Bean
  StoredEvents applicationEventsStored() {
    return StoredEvents.of(ApplicationEvent.class);
  }

  @Bean
  ReceiptSeal receiptSeal(JsonMapper json) {
    return new Canonical(json)::fingerprint;
  }

  @Bean
  Publications applicationEventsPublished() {
    return Publications.none()
        .publish(
            ApplicationSubmitted.class,
            e ->
                new fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted(
                    e.application(), e.application().edition(), e.authority(), e.fingerprint()))
        .publish(
            ApplicationAmended.class,
            e ->
                new fr.palmares.kernel.event.ApplicationEvent.ApplicationAmended(
                    e.application(), e.application().edition(), e.amendment(), e.fingerprint()))
        .publish(
            DeadlineExtended.class,
            e ->
                new fr.palmares.kernel.event.ApplicationEvent.DeadlineExtended(
                    e.application(), e.application().edition(), e.until(), e.reason()))
        .publish(
            ApplicationWithdrawn.class,
            e ->
                new fr.palmares.kernel.event.ApplicationEvent.ApplicationWithdrawn(
                    e.application(), e.application().edition(), e.reason()))
        .publish(
            ApplicationDeclaredIneligible.class,
            e ->
                new fr.palmares.kernel.event.ApplicationEvent.ApplicationDeclaredIneligible(
                    e.application(), e.application().edition(), e.reason()))
        .publish(
            IneligibilityLifted.class,
            e ->
                new fr.palmares.kernel.event.ApplicationEvent.IneligibilityLifted(
                    e.application(), e.application().edition(), e.reason()));
  }
}
