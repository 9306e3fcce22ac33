package fr.palmares.eventing.config;

import fr.palmares.eventing.CauseMetadata;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.eventing.Streams;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.ObjectMapper;

/** What a command may rely on. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock(EventingProperties properties) {
    var file = properties.clock().file();
    return file == null ? Clock.systemUTC() : new FileClock(file, Clock.systemUTC());
  }

  /** Axon stamps events by a static clock of its own: it shows the service's time. */
  @Bean
  InitializingBean claimedTime(Clock clock) {
    return () -> GenericEventMessage.clock = clock;
  }

  @Bean
  CommandTargetResolver commandTargetResolver() {
    return new FirstComponentTarget();
  }

  @Bean
  CorrelationDataProvider causeOnEveryEvent() {
    return new SimpleCorrelationDataProvider(
        CauseMetadata.ACTOR, CauseMetadata.ROLE, CauseMetadata.COMMAND, CauseMetadata.TRACE);
  }

  @Bean
  Streams streams(EventStore store, JdbcClient jdbc) {
    return new Streams(store, jdbc);
  }

  @Bean
  Commands commands(
      CommandBus bus, PlatformTransactionManager transactions, JdbcClient jdbc, ObjectMapper json) {
    return new Commands(bus, transactions, jdbc, json);
  }
}
