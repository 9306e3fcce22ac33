package fr.palmares.application.authority;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityMerged;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRenamed;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.ApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the register is stored, and what the other services are told. */
@Configuration(proxyBeanMethods = false)
class AuthorityEvents {

  @Bean
  StoredEvents authorityEventsStored() {
    return StoredEvents.of(AuthorityEvent.class);
  }

  @Bean
  Publications authorityEventsPublished() {
    return Publications.none()
        .publish(
            LocalAuthorityRegistered.class,
            e -> new ApplicationEvent.LocalAuthorityRegistered(e.authority()))
        .publish(
            LocalAuthorityRenamed.class,
            e ->
                new ApplicationEvent.LocalAuthorityRenamed(
                    e.authority(), e.formerName(), e.name(), e.reason()))
        .publish(
            LocalAuthoritySuccessionCorrected.class,
            e ->
                new ApplicationEvent.LocalAuthoritySuccessionCorrected(
                    e.authority(), e.names(), e.mergedInto(), e.reason()))
        .publish(
            LocalAuthorityMerged.class,
            e -> new ApplicationEvent.LocalAuthorityMerged(e.authority(), e.into(), e.reason()));
  }
}
