package fr.palmares.eventing.config;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.event.Provenance;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every projection follows the sealed log from its beginning in one pooled processor: batches of
 * rows and the token in one transaction. A failing handler is tried again in place; nothing is
 * skipped.
 */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

  @Bean
  ConfigurerModule pooledProcessors(EventingProperties properties) {
    return configurer ->
        configurer
            .eventProcessing()
            .usingPooledStreamingEventProcessors(
                (axon, processor) ->
                    processor
                        .initialSegmentCount(1)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .batchSize(properties.store().batchSize()))
            .registerDefaultListenerInvocationErrorHandler(
                axon -> PropagatingErrorHandler.instance())
            .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance());
  }

  @Bean
  ProvenanceParameter provenanceParameter(@Value("${spring.application.name}") String service) {
    return new ProvenanceParameter(service);
  }

  /** Gives handlers a parameter of type {@link Provenance}. */
  static final class ProvenanceParameter extends TypedParameter<Provenance> {
    ProvenanceParameter(String service) {
      super(Provenance.class, message -> Provenances.of(message, service));
    }
  }

  /** Gives handlers a parameter of type {@link Actor}; found by Axon's service loader. */
  public static final class ActorParameter extends TypedParameter<Actor> {
    public ActorParameter() {
      super(Actor.class, Provenances::actor);
    }
  }
}
