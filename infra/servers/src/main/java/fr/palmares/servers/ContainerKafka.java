package fr.palmares.servers;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container, on a port of the host that stays the same over restarts. */
final class ContainerKafka implements KafkaBroker {
  private static final int KAFKA_PORT = 9092;
  private static final Duration START_WAIT = Duration.ofSeconds(90);
  private final KafkaContainer container;

  private ContainerKafka(KafkaContainer container) {
    this.container = container;
  }

  @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers' reaper ends it
  static ContainerKafka startNew() {
    KafkaContainer container =
        new KafkaContainer("apache/kafka-native:4.1.0")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    container.getPortBindings().add(FreePort.any() + ":" + KAFKA_PORT);
    container.start();
    return new ContainerKafka(container);
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public void start() {
    docker().startContainerCmd(container.getContainerId()).exec();
    BrokerReadiness.ofContainer(bootstrapServers(), this::isRunning).await(START_WAIT);
  }

  @Override
  public void stop() {
    docker().stopContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void kill() {
    docker().killContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public boolean isRunning() {
    return container.isRunning();
  }

  private DockerClient docker() {
    return container.getDockerClient();
  }
}
