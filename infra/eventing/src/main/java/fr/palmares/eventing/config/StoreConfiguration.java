package fr.palmares.eventing.config;

import fr.palmares.eventing.Commands;
import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.eventing.ReadModels;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.eventing.Streams;
import fr.palmares.eventing.store.EventAppender;
import fr.palmares.eventing.store.EventJson;
import fr.palmares.eventing.store.SealedEventStorage;
import fr.palmares.eventing.store.Sealer;
import fr.palmares.eventing.store.SealingBeat;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The sealed log as Axon's event store. Everything is defined here and nothing left to Axon's
 * defaults: without JPA it would take no event store, and no transaction, without a word.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  Clock clock(EventingProperties properties) {
    var file = properties.clock().file();
    return file == null ? Clock.systemUTC() : new FileClock(file, Clock.systemUTC());
  }

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider connectionProvider(DataSource dataSource) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(dataSource));
  }

  @Bean
  Sealer sealer(JdbcClient jdbc, PlatformTransactionManager transactions) {
    TransactionTemplate own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    return new Sealer(jdbc, own);
  }

  @Bean
  SealingBeat sealingBeat(Sealer sealer, EventingProperties properties) {
    return new SealingBeat(sealer, properties.store().sealingBeat());
  }

  @Bean
  EventJson eventJson(ObjectMapper json, ObjectProvider<StoredEvents> stored) {
    return new EventJson(json, stored.stream().toList());
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      JdbcClient client,
      JdbcTemplate jdbc,
      EventJson json,
      SealingBeat beat,
      EventingProperties properties,
      ObjectProvider<EventUpcaster> upcasters) {
    return new SealedEventStorage(
        client,
        new EventAppender(jdbc, beat::nudge),
        json,
        new EventUpcasterChain(upcasters.orderedStream().toList()),
        properties.store().batchSize());
  }

  @Bean
  EventStore eventStore(EventStorageEngine engine, Configuration axon) {
    EmbeddedEventStore store =
        EmbeddedEventStore.builder()
            .storageEngine(engine)
            .fetchDelay(25)
            .timeUnit(TimeUnit.MILLISECONDS)
            .build();
    axon.onShutdown(store::shutDown);
    return store;
  }

  @Bean
  TokenStore tokenStore(ConnectionProvider connections) {
    var axonTypes =
        BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build();
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .schema(
            TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .setOwnerColumn("owner")
                .build())
        .serializer(
            Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(axonTypes))
                .build())
        .build();
  }

  @Bean
  CommandTargetResolver commandTargetResolver() {
    return new FirstComponentTarget();
  }

  @Bean
  CorrelationDataProvider causeOnEveryEvent() {
    return new SimpleCorrelationDataProvider("actor", "role", "command", "trace");
  }

  @Bean
  Streams streams(EventStore store, JdbcClient jdbc) {
    return new Streams(store, jdbc);
  }

  @Bean
  Commands commands(
      CommandBus bus, PlatformTransactionManager transactions, JdbcClient jdbc, ObjectMapper json) {
    return new Commands(bus, new TransactionTemplate(transactions), jdbc, json);
  }

  @Bean
  ReadModels readModels(JdbcClient jdbc) {
    return new SealedReadModels(jdbc);
  }
}
