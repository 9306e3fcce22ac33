package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureApproved;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.EvaluationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the deliberations' events are stored, and what the other services hear of them. */
@Configuration(proxyBeanMethods = false)
class DeliberationEvents {

  @Bean
  StoredEvents deliberationsStored() {
    return StoredEvents.of(DeliberationEvent.class);
  }

  @Bean
  Publications deliberationsPublished() {
    return Publications.none()
        .publish(
            CriterionSettled.class,
            event ->
                new EvaluationEvent.CriterionSettled(
                    event.application(),
                    event.application().edition(),
                    event.criterion(),
                    event.points(),
                    event.method(),
                    event.reason(),
                    event.ballot(),
                    event.dissents()))
        .publish(
            ApplicationEvaluated.class,
            event ->
                new EvaluationEvent.ApplicationEvaluated(
                    event.application(),
                    event.application().edition(),
                    event.settled(),
                    event.total(),
                    event.rulebookVersion(),
                    event.leftOut()))
        .publish(
            DepartureApproved.class,
            event ->
                new EvaluationEvent.DepartureApproved(
                    event.application(),
                    event.application().edition(),
                    event.computed(),
                    event.level(),
                    event.reason(),
                    event.proposedBy(),
                    event.approvedBy()));
  }
}
