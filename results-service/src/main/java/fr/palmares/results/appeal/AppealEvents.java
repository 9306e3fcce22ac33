package fr.palmares.results.appeal;

import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.ResultEvent;
import fr.palmares.results.appeal.AppealEvent.AppealDecided;
import fr.palmares.results.appeal.AppealEvent.AppealJurorsNamed;
import fr.palmares.results.appeal.AppealEvent.AppealLodged;
import fr.palmares.results.appeal.AppealEvent.AppealOpinionGiven;
import fr.palmares.results.appeal.AppealEvent.Correction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of an appeal is stored, and what the other services are told. */
@Configuration(proxyBeanMethods = false)
class AppealEvents {

  @Bean
  StoredEvents appealEventsStored() {
    return StoredEvents.of(AppealEvent.class);
  }

  @Bean
  Publications appealEventsPublished() {
    return Publications.none()
        .publish(
            AppealLodged.class,
            e ->
                new ResultEvent.AppealLodged(
                    e.application(), e.application().edition(), e.grounds()))
        .publish(
            AppealJurorsNamed.class,
            e ->
                new ResultEvent.AppealJurorsNamed(
                    e.application(), e.application().edition(), e.jurors()))
        .publish(
            AppealOpinionGiven.class,
            e ->
                new ResultEvent.AppealOpinionGiven(
                    e.application(), e.application().edition(), e.juror(), e.advice(), e.opinion()))
        .publish(AppealDecided.class, AppealEvents::decided);
  }

  private static ResultEvent.AppealDecided decided(AppealDecided event) {
    Correction correction = event.correction();
    return new ResultEvent.AppealDecided(
        event.application(),
        event.application().edition(),
        event.outcome(),
        event.reason(),
        correction == null ? null : new ResultEvent.AppealDecided.Correction(correction.level()));
  }
}
