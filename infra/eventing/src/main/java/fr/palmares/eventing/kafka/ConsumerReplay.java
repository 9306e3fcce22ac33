package fr.palmares.eventing.kafka;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.replay.Replays;
import fr.palmares.eventing.replay.Source;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a consumer's topics again, under a name of its own, into tables beside the live ones. */
final class ConsumerReplay {

  private static final Duration POLL = Duration.ofMillis(100);

  /** What cannot be decoded lies with the dead letters since it was read the first time. */
  private static final DeadLetters ALREADY_THERE = (event, why) -> {};

  private final CloudEventCodec codec;
  private final KafkaProperties kafka;
  private final JdbcClient jdbc;
  private final ParkedEvents parked;
  private final Replays replays;
  private final TransactionTemplate savepoint;

  ConsumerReplay(
      CloudEventCodec codec,
      KafkaProperties kafka,
      JdbcClient jdbc,
      ParkedEvents parked,
      Replays replays,
      PlatformTransactionManager transactions) {
    this.codec = codec;
    this.kafka = kafka;
    this.jdbc = jdbc;
    this.parked = parked;
    this.replays = replays;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  Replays replays() {
    return replays;
  }

  /** Begins to make the consumer's tables again. */
  void start(PublicEventConsumer consumer) {
    replays.start(consumer.name(), consumer.tables(), () -> new Topics(consumer));
  }

  private final class Topics implements Source {
    private final Inbox live;
    private final Inbox beside;
    private final Intake intake;
    private final Consumer<String, byte[]> reader;
    private final Map<TopicPartition, Long> places = new HashMap<>();

    Topics(PublicEventConsumer consumer) {
      live = new Inbox(jdbc, consumer.name());
      beside = new Inbox(jdbc, consumer.name() + " beside");
      beside.forget();
      intake = new Intake(consumer, new Decoder(codec, ALREADY_THERE), savepoint, beside, parked);
      reader = Consumers.open(kafka, Map.of());
      List<TopicPartition> partitions = List.copyOf(live.places().keySet());
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
    }

    @Override
    public long behind() {
      return live.places().entrySet().stream()
          .mapToLong(place -> place.getValue() - place(place.getKey()))
          .sum();
    }

    @Override
    public long next() {
      Map<TopicPartition, Long> upTo = live.places();
      var polled = reader.poll(POLL);
      long taken = 0;
      for (TopicPartition partition : polled.partitions()) {
        long limit = upTo.getOrDefault(partition, 0L);
        List<ConsumerRecord<String, byte[]>> events =
            polled.records(partition).stream().filter(e -> e.offset() < limit).toList();
        if (!events.isEmpty()) {
          places.put(partition, intake.take(partition, place(partition), events));
        }
        if (events.size() < polled.records(partition).size()) {
          reader.seek(partition, place(partition));
        }
        taken += events.size();
      }
      return taken;
    }

    private long place(TopicPartition partition) {
      return places.getOrDefault(partition, 0L);
    }

    @Override
    public void hold() {
      live.holdAll();
    }

    @Override
    public void settle() {
      beside.takeTheNameOf(live);
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
