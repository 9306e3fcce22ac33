package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDeclared;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDismissed;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionAbstained;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.event.EvaluationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the sheets' events are stored, and what the other services hear of them. */
@Configuration(proxyBeanMethods = false)
class ScoreSheetEvents {

  @Bean
  StoredEvents sheetsStored() {
    return StoredEvents.of(ScoreSheetEvent.class);
  }

  @Bean
  Publications sheetsPublished() {
    return Publications.none()
        .publish(
            ConflictDeclared.class,
            event ->
                new EvaluationEvent.ConflictDeclared(
                    event.application(),
                    event.application().edition(),
                    event.juror(),
                    event.reason()))
        .publish(
            ConflictDismissed.class,
            event ->
                new EvaluationEvent.ConflictDismissed(
                    event.application(),
                    event.application().edition(),
                    event.juror(),
                    event.reason()))
        .publish(
            JurorRecused.class,
            event ->
                new EvaluationEvent.JurorRecused(
                    event.application(),
                    event.application().edition(),
                    event.juror(),
                    event.reason()))
        .publish(CriterionScored.class, ScoreSheetEvents::published)
        .publish(CriterionAbstained.class, ScoreSheetEvents::published);
  }

  private static EvaluationEvent.CriterionScored published(CriterionScored event) {
    return new EvaluationEvent.CriterionScored(
        event.application(),
        event.application().edition(),
        event.juror(),
        event.criterion(),
        event.points(),
        event.comment(),
        event.revision(),
        event.reason(),
        event.rulebookVersion(),
        event.confidence());
  }

  private static EvaluationEvent.CriterionAbstained published(CriterionAbstained event) {
    return new EvaluationEvent.CriterionAbstained(
        event.application(),
        event.application().edition(),
        event.juror(),
        event.criterion(),
        event.comment(),
        event.revision(),
        event.reason(),
        event.rulebookVersion());
  }
}
