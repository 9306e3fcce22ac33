package fr.palmares.evaluation.assignment;

import fr.palmares.eventing.StoredEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How assignments and distributions are stored. They concern nobody outside: nothing of them is
 * published.
 */
@Configuration(proxyBeanMethods = false)
class AssignmentEvents {

  @Bean
  StoredEvents assignmentsStored() {
    return StoredEvents.of(AssignmentEvent.class, DistributionEvent.class);
  }
}
