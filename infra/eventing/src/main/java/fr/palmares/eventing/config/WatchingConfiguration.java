package fr.palmares.eventing.config;

import fr.palmares.eventing.Parking;
import fr.palmares.eventing.replay.Replays;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What administrators and monitoring see of the processors, and what they may do. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

  @Bean
  EventingEndpoint eventingEndpoint(
      Projectors projectors,
      EventStorageEngine log,
      Projections projections,
      Trouble trouble,
      ParkedStreams parked,
      Replays replays,
      PlatformTransactionManager transactions,
      EventingProperties properties) {
    return new EventingEndpoint(
        projections,
        trouble,
        parked,
        new ProjectionReplay(
            projectors,
            log,
            projections,
            parked,
            replays,
            transactions,
            properties.store().batchSize()));
  }

  @Bean
  ParkedEndpoint parkedEndpoint(List<Parking> parkings) {
    return new ParkedEndpoint(parkings);
  }

  @Bean
  HealthIndicator eventingHealthIndicator(Trouble trouble, List<Parking> parkings) {
    return new EventingHealth(trouble, parkings);
  }

  /** Worse than up, and nothing to restart for. */
  @Bean
  StatusAggregator statusAggregator() {
    return StatusAggregator.of(
        Status.DOWN, Status.OUT_OF_SERVICE, EventingHealth.DEGRADED, Status.UP, Status.UNKNOWN);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> lagMetrics(
      Projections projections,
      Trouble trouble,
      List<Parking> parkings,
      ObjectProvider<MeterRegistry> metrics) {
    return ready ->
        metrics.ifAvailable(
            registry -> {
              projections
                  .all()
                  .forEach(
                      (name, processor) -> {
                        gauge(
                            registry,
                            "palmares.projection.lag",
                            "Events that the processor has yet to read",
                            name,
                            n -> projections.head() - projections.position(n, processor));
                        gauge(
                            registry,
                            "palmares.projection.failing",
                            "1 while the processor cannot go on",
                            name,
                            n -> trouble.of(n).isPresent() ? 1 : 0);
                      });
              Gauge.builder(
                      "palmares.parked.keys",
                      () -> parkings.stream().mapToInt(p -> p.waiting().size()).sum())
                  .description("Keys and streams that wait for an administrator")
                  .register(registry);
            });
  }

  private static void gauge(
      MeterRegistry registry,
      String metric,
      String description,
      String processor,
      ToDoubleFunction<String> value) {
    Gauge.builder(metric, processor, value)
        .tag("processor", processor)
        .description(description)
        .register(registry);
  }
}
