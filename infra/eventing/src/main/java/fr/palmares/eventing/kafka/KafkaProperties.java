package fr.palmares.eventing.kafka;

import fr.palmares.kernel.event.Topic;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers brokers to begin with, {@code host:port,host:port}
 * @param namespace stands before the names of topics and consumer groups, so that deployments can
 *     share a cluster
 * @param replicationFactor of topics that are created; as many brokers as there are when fewer
 * @param patience how long the relay waits for the brokers to acknowledge a batch before it tries
 *     again
 * @param batchSize how many events a reader takes in one transaction
 */
@ConfigurationProperties("palmares.kafka")
public record KafkaProperties(
    @DefaultValue("localhost:9092") String bootstrapServers,
    @DefaultValue("") String namespace,
    @DefaultValue("3") int replicationFactor,
    @DefaultValue("20s") Duration patience,
    @DefaultValue("1000") int batchSize) {

  /** The name of a topic on this cluster. */
  public String topic(Topic topic) {
    return namespace + topic.text();
  }

  String deadLetters(String topic) {
    return topic + ".dlt";
  }
}
