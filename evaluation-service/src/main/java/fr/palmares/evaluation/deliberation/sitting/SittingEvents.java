package fr.palmares.evaluation.deliberation.sitting;

import fr.palmares.evaluation.deliberation.sitting.SittingEvent.JuryConvened;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.EvaluationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the sittings' events are stored, and what the other services hear of them. */
@Configuration(proxyBeanMethods = false)
class SittingEvents {

  @Bean
  StoredEvents sittingsStored() {
    return StoredEvents.of(SittingEvent.class);
  }

  @Bean
  Publications sittingsPublished() {
    return Publications.none()
        .publish(
            JuryConvened.class,
            event ->
                new EvaluationEvent.JuryConvened(
                    event.edition(), event.sitting(), event.present()));
  }
}
