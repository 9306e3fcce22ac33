package fr.palmares.eventing.kafka;

import fr.palmares.eventing.store.PalmaresEventStorageEngine;
import fr.palmares.kernel.event.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Sees to it that the topics exist: kept for ever, their partitions fixed for ever. */
final class Topics {

  /** In bytes, so that whatever the log took can be sent: a character takes at most three. */
  static final int LARGEST = 4 * PalmaresEventStorageEngine.LARGEST_EVENT;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", "-1",
          "retention.bytes", "-1",
          "max.message.bytes", Integer.toString(LARGEST));

  private final KafkaProperties kafka;

  Topics(KafkaProperties kafka) {
    this.kafka = kafka;
  }

  /** Creates what is missing. Fails while no broker answers. */
  void ensure() throws InterruptedException, ExecutionException {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(kafka.patience().toMillis()),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(kafka.patience().toMillis() / 2)))) {
      int brokers = admin.describeCluster().nodes().get().size();
      short replicas = (short) Math.min(kafka.replicationFactor(), brokers);
      for (var created : admin.createTopics(wanted(replicas)).values().values()) {
        try {
          created.get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
    }
  }

  private List<NewTopic> wanted(short replicas) {
    List<NewTopic> wanted = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      String name = kafka.topic(topic);
      wanted.add(new NewTopic(name, topic.partitions(), replicas).configs(SETTINGS));
      wanted.add(new NewTopic(kafka.deadLetters(name), 1, replicas).configs(SETTINGS));
    }
    return wanted;
  }
}
