package fr.palmares.eventing.config;

import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Puts the rail under a service that has a data source. */
@AutoConfiguration(
    before = {
      AxonAutoConfiguration.class,
      JdbcAutoConfiguration.class,
      TransactionAutoConfiguration.class,
      NoOpTransactionAutoConfiguration.class
    },
    beforeName =
        "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
      "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
    })
@EnableConfigurationProperties(EventingProperties.class)
@Import({
  ConnectionConfiguration.class,
  StoreConfiguration.class,
  CommandConfiguration.class,
  ProcessorConfiguration.class,
  WatchingConfiguration.class
})
public class EventingAutoConfiguration {}
