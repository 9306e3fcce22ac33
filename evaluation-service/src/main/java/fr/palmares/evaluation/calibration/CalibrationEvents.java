package fr.palmares.evaluation.calibration;

import fr.palmares.eventing.StoredEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a round's events are stored. The other services hear nothing of them. */
@Configuration(proxyBeanMethods = false)
class CalibrationEvents {

  @Bean
  StoredEvents calibrationsStored() {
    return StoredEvents.of(CalibrationEvent.class, CalibrationSheetEvent.class);
  }
}
