package fr.palmares.benchmarks;

import fr.palmares.benchmarks.Sheet.Score;
import fr.palmares.benchmarks.Sheet.SheetId;
import fr.palmares.eventing.FirstComponentTarget;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's command gateway, an aggregate, and a storage engine under them. */
final class ThroughAxon implements Contender, AutoCloseable {

  private static final Map<String, String> CAUSE =
      Map.of(
          "actor", "juror-1",
          "role", "juror",
          "command", "0190b2f0-0000-7000-8000-000000000000",
          "trace", "t");

  private final String name;
  private final Configuration axon;

  ThroughAxon(
      String name,
      EventStorageEngine engine,
      Serializer serializer,
      PlatformTransactionManager transactions) {
    this.name = name;
    this.axon =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(config -> serializer)
            .configureTransactionManager(config -> new SpringTransactionManager(transactions))
            .configureCorrelationDataProviders(
                config ->
                    java.util.List.of(
                        new SimpleCorrelationDataProvider("actor", "role", "command", "trace")))
            .configureEmbeddedEventStore(config -> engine)
            .configureAggregate(
                AggregateConfigurer.defaultConfiguration(Sheet.class)
                    .configureCommandTargetResolver(config -> new FirstComponentTarget()))
            .start();
  }

  Configuration axon() {
    return axon;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void store(String stream, int events) {
    axon.commandGateway()
        .sendAndWait(
            new GenericCommandMessage<>(
                new Score(new SheetId(name.charAt(0) + "-" + stream), events), CAUSE));
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}
