package fr.palmares.results.mentions;

import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.ResultEvent;
import fr.palmares.results.mentions.MentionEvent.MentionGranted;
import fr.palmares.results.mentions.MentionEvent.MentionWithdrawn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a mention is stored, and what the other services are told. */
@Configuration(proxyBeanMethods = false)
class MentionEvents {

  @Bean
  StoredEvents mentionEventsStored() {
    return StoredEvents.of(MentionEvent.class);
  }

  @Bean
  Publications mentionEventsPublished() {
    return Publications.none()
        .publish(
            MentionGranted.class,
            e ->
                new ResultEvent.MentionGranted(
                    e.edition(), e.mention(), e.application(), e.grounds(), e.figures()))
        .publish(
            MentionWithdrawn.class,
            e ->
                new ResultEvent.MentionWithdrawn(
                    e.edition(), e.mention(), e.application(), e.reason()));
  }
}
