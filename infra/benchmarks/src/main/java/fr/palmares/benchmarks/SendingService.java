package fr.palmares.benchmarks;

import fr.palmares.benchmarks.Sheet.Scored;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service that publishes the scores it stores. */
@Configuration
@EnableAutoConfiguration
class SendingService {

  @Bean
  StoredEvents scores() {
    return StoredEvents.of(Scored.class);
  }

  @Bean
  Publications published() {
    return Publications.none().publish(Scored.class, SendingService::criterionScored);
  }

  private static CriterionScored criterionScored(Scored scored) {
    ApplicationId application = ApplicationId.of(scored.sheet());
    return new CriterionScored(
        application,
        application.edition(),
        JurorId.of("juror-1"),
        CriterionId.of(scored.criterion()),
        Points.of(scored.points()),
        scored.comment(),
        0,
        null,
        1,
        null);
  }

  @Bean
  ConfigurerModule sheets() {
    return axon -> axon.configureAggregate(Sheet.class);
  }
}
