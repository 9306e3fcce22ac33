package fr.palmares.eventing.config;

import fr.palmares.eventing.Positions;
import fr.palmares.eventing.ReadModels;
import fr.palmares.eventing.Retrospect;
import fr.palmares.eventing.Tables;
import fr.palmares.eventing.replay.Replays;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.event.Provenance;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Every projection follows the sealed log from its beginning in one pooled processor: batches of
 * rows and the token in one transaction. What a handler fails on is parked with its stream; nothing
 * is skipped.
 */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

  /** After which the projections of a process that was killed go on in another. */
  static final Duration CLAIM = Duration.ofSeconds(4);

  @Bean
  ConfigurerModule pooledProcessors(
      EventingProperties properties, ObjectProvider<StreamParking> parking) {
    return configurer ->
        configurer
            .eventProcessing()
            .usingPooledStreamingEventProcessors(
                (axon, processor) ->
                    processor
                        .initialSegmentCount(1)
                        .claimExtensionThreshold(CLAIM.toMillis() / 4)
                        .tokenClaimInterval(CLAIM.toMillis() / 8)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .batchSize(properties.store().batchSize()))
            .registerDefaultListenerInvocationErrorHandler(
                axon -> PropagatingErrorHandler.instance())
            .registerDefaultErrorHandler(
                axon ->
                    failed -> {
                      parking.getObject().failed(failed.eventProcessor(), failed.error());
                      PropagatingErrorHandler.instance().handleError(failed);
                    })
            .registerDefaultHandlerInterceptor(
                (axon, processor) ->
                    (batch, chain) -> parking.getObject().handle(processor, batch, chain));
  }

  @Bean
  Projectors projectors(
      ApplicationContext context, ObjectProvider<org.axonframework.config.Configuration> axon) {
    return new Projectors(
        () -> context.getBeansWithAnnotation(Tables.class).values(), axon::getObject);
  }

  @Bean
  Trouble trouble(Clock clock, Projections projections) {
    return new Trouble(clock, projections);
  }

  @Bean
  ParkedStreams parkedStreams(JdbcClient jdbc) {
    return new ParkedStreams(jdbc);
  }

  @Bean
  StreamParking streamParking(
      ParkedStreams parked,
      Projectors projectors,
      EventStorageEngine log,
      Trouble trouble,
      PlatformTransactionManager transactions,
      EventingProperties properties) {
    return new StreamParking(
        parked, projectors, log, trouble, transactions, properties.store().batchSize());
  }

  @Bean
  Projections projections(
      ObjectProvider<EventProcessingConfiguration> processing, JdbcClient jdbc) {
    return new Projections(processing::getObject, jdbc);
  }

  @Bean
  ReadModels readModels(JdbcClient jdbc, Projections projections) {
    return new SealedReadModels(jdbc, projections);
  }

  @Bean
  Positions positions(JdbcClient jdbc) {
    return new Positions(jdbc);
  }

  @Bean
  Replays replays(DataSource dataSource, PlatformTransactionManager transactions) {
    return new Replays(dataSource, transactions);
  }

  @Bean
  Retrospect retrospect(
      Projectors projectors,
      EventStorageEngine log,
      ParkedStreams parked,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      EventingProperties properties) {
    return new SealedRetrospect(
        projectors, log, parked, jdbc, transactions, properties.store().batchSize());
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
