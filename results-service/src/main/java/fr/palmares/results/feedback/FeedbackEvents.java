package fr.palmares.results.feedback;

import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.ResultEvent;
import fr.palmares.results.feedback.FeedbackEvent.CommentCleared;
import fr.palmares.results.feedback.FeedbackEvent.CommentWithheld;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the feedback is stored, and what the other services are told. */
@Configuration(proxyBeanMethods = false)
class FeedbackEvents {

  @Bean
  StoredEvents feedbackEventsStored() {
    return StoredEvents.of(FeedbackEvent.class);
  }

  @Bean
  Publications feedbackEventsPublished() {
    return Publications.none()
        .publish(
            CommentCleared.class,
            e ->
                new ResultEvent.CommentCleared(
                    e.application(),
                    e.application().edition(),
                    e.comment().criterion(),
                    e.comment().juror(),
                    e.comment().revision()))
        .publish(
            CommentWithheld.class,
            e ->
                new ResultEvent.CommentWithheld(
                    e.application(),
                    e.application().edition(),
                    e.comment().criterion(),
                    e.comment().juror(),
                    e.comment().revision(),
                    e.reason()));
  }
}
