package fr.palmares.results.levels;

import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.ResultEvent;
import fr.palmares.results.levels.AwardEvent.LevelAwarded;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of an award is stored, and what the other services are told. */
@Configuration(proxyBeanMethods = false)
class AwardEvents {

  @Bean
  StoredEvents awardEventsStored() {
    return StoredEvents.of(AwardEvent.class);
  }

  @Bean
  Publications awardEventsPublished() {
    return Publications.none()
        .publish(
            LevelAwarded.class,
            e ->
                new ResultEvent.LevelAwarded(
                    e.application(),
                    e.application().edition(),
                    e.total(),
                    e.percentage(),
                    e.computed(),
                    e.level(),
                    e.reason(),
                    e.rulebookVersion()))
        .publish(
            LevelCorrected.class,
            e ->
                new ResultEvent.LevelCorrected(
                    e.application(), e.application().edition(), e.before(), e.after(), e.reason()));
  }
}
