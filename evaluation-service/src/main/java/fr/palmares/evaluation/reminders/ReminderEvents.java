package fr.palmares.evaluation.reminders;

import fr.palmares.eventing.StoredEvents;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How reminders and changes of addresses are stored. They concern nobody outside: nothing of them
 * is published.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderProperties.class)
class ReminderEvents {

  @Bean
  StoredEvents remindersStored() {
    return StoredEvents.of(ReminderEvent.class, ContactEvent.class);
  }
}
