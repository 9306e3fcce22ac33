package fr.palmares.application.submission;

import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationTransferred;
import fr.palmares.application.submission.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.application.submission.ApplicationEvent.DeadlineExtended;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityLifted;
import fr.palmares.application.submission.ApplicationEvent.MemberAdded;
import fr.palmares.application.submission.ApplicationEvent.MemberRemoved;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.eventing.json.Canonical;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.event.ApplicationEvent.MemberJoined;
import fr.palmares.kernel.event.ApplicationEvent.MemberLeft;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of an application is stored, and what the other services are told: no answer, nobody's name.
 */
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
                    e.application(), e.application().edition(), e.reason()))
        .publish(
            ApplicationStarted.class,
            e -> e.owner() == null ? null : joined(e.application(), e.owner(), Task.OWNER))
        .publish(MemberAdded.class, e -> joined(e.application(), e.member(), e.task()))
        .publish(ApplicationTransferred.class, e -> joined(e.application(), e.to(), Task.OWNER))
        .publish(
            MemberRemoved.class,
            e -> new MemberLeft(e.application(), e.application().edition(), e.member()));
  }

  private static MemberJoined joined(ApplicationId application, ActorId member, Task task) {
    return new MemberJoined(application, application.edition(), member, task.text());
  }
}
