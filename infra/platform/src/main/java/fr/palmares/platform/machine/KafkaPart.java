package fr.palmares.platform.machine;

import fr.palmares.servers.EmbeddedKafka;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Kafka broker. */
final class KafkaPart implements Part {
  static final String NAME = "kafka";
  private final EmbeddedKafka.Settings settings;
  private volatile @Nullable EmbeddedKafka broker;

  KafkaPart(DataFolder folder, int port, ProcessRecords records) {
    this.settings =
        new EmbeddedKafka.Settings(
            folder.at("kafka"),
            folder.log(NAME),
            port,
            false,
            List.of(),
            process -> records.note(NAME, process));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start() {
    EmbeddedKafka existing = broker;
    if (existing == null) {
      broker = EmbeddedKafka.start(settings);
    } else {
      existing.start();
    }
  }

  @Override
  public boolean isRunning() {
    EmbeddedKafka started = broker;
    return started != null && started.isRunning();
  }

  @Override
  public void stop() {
    EmbeddedKafka started = broker;
    if (started != null) {
      started.stop();
    }
  }
}
