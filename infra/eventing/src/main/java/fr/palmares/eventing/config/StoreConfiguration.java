package fr.palmares.eventing.config;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.eventing.store.EventTypes;
import fr.palmares.eventing.store.PalmaresEventStorageEngine;
import fr.palmares.eventing.store.Sealer;
import fr.palmares.eventing.store.Sealing;
import fr.palmares.eventing.store.StoreSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sealed log as Axon's event store. Everything is defined here and nothing left to Axon's
 * defaults: without JPA it would take no event store, and no transaction, without a word.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  /** Our tables are numbered below the services' own, and both go on growing. */
  @Bean
  FlywayConfigurationCustomizer laterTablesBelow() {
    return flyway -> flyway.outOfOrder(true);
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

  /** A mapper of its own: how a service answers HTTP must not change what it stores. */
  @Bean
  @Primary
  StoreSerializer serializer(
      ObjectProvider<StoredEvents> stored, ObjectProvider<JacksonModule> modules) {
    JsonMapper json =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultVisibility(
                visible -> visible.withFieldVisibility(JsonAutoDetect.Visibility.ANY))
            .addModules(modules.orderedStream().toList())
            .build();
    return new StoreSerializer(new EventTypes(stored.stream().toList()), json);
  }

  @Bean
  Sealer sealer(
      JdbcClient jdbc, PlatformTransactionManager transactions, EventingProperties properties) {
    EventingProperties.Store store = properties.store();
    return new Sealer(jdbc, transactions, store.sealingBatchSize(), store.sealingTimeout());
  }

  @Bean
  Sealing sealing(
      Sealer sealer, EventingProperties properties, ObjectProvider<MeterRegistry> metrics) {
    return new Sealing(
        sealer::beat,
        properties.store().sealingBeat(),
        metrics.getIfAvailable(() -> Metrics.globalRegistry));
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      JdbcTemplate jdbc,
      StoreSerializer serializer,
      Sealing sealing,
      EventingProperties properties,
      ObjectProvider<EventUpcaster> upcasters) {
    return PalmaresEventStorageEngine.on(
        jdbc,
        serializer,
        new EventUpcasterChain(upcasters.orderedStream().toList()),
        properties.store().batchSize(),
        sealing::nudge);
  }

  @Bean(destroyMethod = "shutDown")
  EmbeddedEventStore eventStore(
      EventStorageEngine engine,
      EventingProperties properties,
      org.axonframework.config.Configuration axon) {
    return EmbeddedEventStore.builder()
        .storageEngine(engine)
        .messageMonitor(axon.messageMonitor(EmbeddedEventStore.class, "eventStore"))
        .fetchDelay(properties.store().fetchDelay().toMillis())
        .timeUnit(TimeUnit.MILLISECONDS)
        .build();
  }

  @Bean
  TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .contentType(String.class)
        .claimTimeout(ProcessorConfiguration.CLAIM)
        .schema(
            TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("claimed_at")
                .build())
        .serializer(serializer)
        .build();
  }

  /** For {@code @Aggregate(snapshotTriggerDefinition = "snapshots")}. */
  @Bean
  SnapshotTriggerDefinition snapshots(
      @Lazy Snapshotter snapshotter, EventingProperties properties) {
    return new EventCountSnapshotTriggerDefinition(snapshotter, properties.store().snapshotAfter());
  }
}
