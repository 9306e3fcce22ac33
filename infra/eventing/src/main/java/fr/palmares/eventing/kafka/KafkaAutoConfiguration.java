package fr.palmares.eventing.kafka;

import fr.palmares.eventing.Parking;
import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.replay.Replays;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Connects a service's log to Kafka, both ways. */
@AutoConfiguration(afterName = "fr.palmares.eventing.config.EventingAutoConfiguration")
@EnableConfigurationProperties(KafkaProperties.class)
public class KafkaAutoConfiguration {

  @Bean
  CloudEventCodec cloudEventCodec(
      KafkaProperties kafka, JsonMapper json, ObjectProvider<Upcast> upcasts) {
    return new CloudEventCodec(kafka, json, upcasts.stream().toList());
  }

  @Bean(destroyMethod = "close")
  Sender kafkaSender(KafkaProperties kafka) {
    return new Sender(kafka);
  }

  @Bean
  ConfigurerModule relay(
      ObjectProvider<Publications> publications, CloudEventCodec codec, Sender kafkaSender) {
    Relay relay = new Relay(publications.stream().toList(), codec, kafkaSender);
    return axon -> axon.eventProcessing().registerEventHandler(config -> relay);
  }

  @Bean
  ParkedEvents parkedEvents(JdbcClient jdbc, JsonMapper json) {
    return new ParkedEvents(jdbc, json);
  }

  @Bean
  Readers kafkaReaders(
      ObjectProvider<PublicEventConsumer> consumers,
      CloudEventCodec codec,
      KafkaProperties kafka,
      PlatformTransactionManager transactions,
      JdbcClient jdbc,
      ParkedEvents parked,
      @Value("${spring.application.name}") String service) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    return new Readers(
        consumers.stream()
            .map(
                consumer -> {
                  Decoder decoder = new Decoder(codec, DeadLetters.of(consumer.name(), kafka));
                  Inbox inbox = new Inbox(jdbc, consumer.name());
                  return new Reader(
                      consumer,
                      kafka.namespace() + service + "." + consumer.name(),
                      kafka,
                      new Intake(consumer, decoder, transaction, inbox, parked),
                      new Retaking(consumer, decoder, transaction, inbox, parked));
                })
            .toList());
  }

  @Bean
  ConsumersEndpoint consumersEndpoint(
      Readers readers,
      CloudEventCodec codec,
      KafkaProperties kafka,
      JdbcClient jdbc,
      ParkedEvents parked,
      Replays replays,
      PlatformTransactionManager transactions) {
    return new ConsumersEndpoint(
        readers, new ConsumerReplay(codec, kafka, jdbc, parked, replays, transactions));
  }

  @Bean
  Parking parkedKeys(ParkedEvents parked, Readers readers) {
    return new ParkedKeys(parked, readers);
  }

  @Bean
  MeterBinder consumerLag(Readers readers) {
    return registry ->
        readers
            .all()
            .forEach(
                reader ->
                    Gauge.builder("palmares.consumer.lag", reader::lag)
                        .tag("consumer", reader.name())
                        .description("Events on its topics that the consumer has not taken yet")
                        .register(registry));
  }
}
