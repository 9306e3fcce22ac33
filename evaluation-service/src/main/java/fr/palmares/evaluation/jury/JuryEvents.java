package fr.palmares.evaluation.jury;

import fr.palmares.evaluation.jury.JuryEvent.ErratumTakenUp;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationClosed;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationOpened;
import fr.palmares.evaluation.jury.JuryEvent.JuryAppointed;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.EvaluationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the jury's events are stored, and what the other services hear of them. */
@Configuration(proxyBeanMethods = false)
class JuryEvents {

  @Bean
  StoredEvents juryStored() {
    return StoredEvents.of(JuryEvent.class);
  }

  @Bean
  Publications juryPublished() {
    return Publications.none()
        .publish(
            JuryAppointed.class,
            event -> new EvaluationEvent.JuryAppointed(event.edition(), event.jurors()))
        .publish(
            EvaluationOpened.class, event -> new EvaluationEvent.EvaluationOpened(event.edition()))
        .publish(
            ErratumTakenUp.class,
            event -> new EvaluationEvent.ErratumTakenUp(event.edition(), event.rulebookVersion()))
        .publish(
            EvaluationClosed.class, event -> new EvaluationEvent.EvaluationClosed(event.edition()));
  }
}
