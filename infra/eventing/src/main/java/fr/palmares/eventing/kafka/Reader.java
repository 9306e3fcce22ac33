package fr.palmares.eventing.kafka;

import fr.palmares.eventing.PublicEventConsumer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread in which one consumer reads. Its place is in the database, not with the broker. While
 * the database or the brokers are away it tries again, in place and in order, without limit.
 */
final class Reader implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final PublicEventConsumer consumer;
  private final String group;
  private final KafkaProperties kafka;
  private final Intake intake;
  private final Retaking retaking;
  private final AtomicLong lag = new AtomicLong();
  private final Map<TopicPartition, Long> places = new HashMap<>();
  private long lastLook;
  private volatile boolean running = true;
  private volatile boolean paused;
  private volatile int assigned;
  private volatile @Nullable Consumer<String, byte[]> open;

  Reader(
      PublicEventConsumer consumer,
      String group,
      KafkaProperties kafka,
      Intake intake,
      Retaking retaking) {
    this.consumer = consumer;
    this.group = group;
    this.kafka = kafka;
    this.intake = intake;
    this.retaking = retaking;
  }

  @Override
  public void run() {
    while (running) {
      try (Consumer<String, byte[]> connected = connect()) {
        open = connected;
        new Topics(kafka).ensure();
        connected.subscribe(
            consumer.topics().stream().map(kafka::topic).toList(), new FromOwnPlace(connected));
        read(connected);
      } catch (WakeupException e) {
        LOG.debug("{} stops", consumer.name());
      } catch (InterruptedException e) {
        running = false;
      } catch (Exception e) {
        LOG.warn("{} waits: {}", consumer.name(), e.toString());
        rest();
      }
    }
    intake.close();
  }

  private Consumer<String, byte[]> connect() {
    return Consumers.open(
        kafka,
        Map.of(
            ConsumerConfig.GROUP_ID_CONFIG,
            group,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            10_000,
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
            2_000));
  }

  private void read(Consumer<String, byte[]> connected) {
    while (running) {
      look(connected);
      if (paused) {
        connected.pause(connected.assignment());
      } else {
        connected.resume(connected.paused());
      }
      ConsumerRecords<String, byte[]> polled = connected.poll(POLL);
      for (TopicPartition partition : polled.partitions()) {
        if (paused) {
          connected.seek(partition, places.getOrDefault(partition, 0L));
        } else {
          take(connected, partition, polled.records(partition));
        }
      }
      assigned = connected.assignment().size();
    }
  }

  private void look(Consumer<String, byte[]> connected) {
    if (System.nanoTime() - lastLook >= LOOK.toNanos()) {
      lastLook = System.nanoTime();
      lag.set(lagOf(connected));
    }
  }

  /** Asked of the brokers: what a paused reader has never fetched counts too. */
  private long lagOf(Consumer<String, byte[]> connected) {
    return connected.endOffsets(connected.assignment()).entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - places.getOrDefault(end.getKey(), 0L)))
        .sum();
  }

  private void take(
      Consumer<String, byte[]> connected,
      TopicPartition partition,
      List<ConsumerRecord<String, byte[]>> events) {
    long next = intake.take(partition, places.getOrDefault(partition, 0L), events);
    places.put(partition, next);
    if (next != events.get(events.size() - 1).offset() + 1) {
      connected.seek(partition, next);
    }
  }

  private void seek(Consumer<String, byte[]> connected, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> known = intake.places();
    for (TopicPartition partition : partitions) {
      long next = known.getOrDefault(partition, 0L);
      places.put(partition, next);
      connected.seek(partition, next);
    }
  }

  private final class FromOwnPlace implements ConsumerRebalanceListener {
    private final Consumer<String, byte[]> connected;

    FromOwnPlace(Consumer<String, byte[]> connected) {
      this.connected = connected;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      seek(connected, partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      // What was taken is committed with its place; nothing is pending between polls.
    }
  }

  private void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  String name() {
    return consumer.name();
  }

  PublicEventConsumer consumer() {
    return consumer;
  }

  /** What may be done with its parked keys. */
  Retaking retaking() {
    return retaking;
  }

  /** Events on the topics that it has not taken yet, as far as the broker has told. */
  long lag() {
    return lag.get();
  }

  /** How many partitions it holds at the moment. */
  int assigned() {
    return assigned;
  }

  boolean isPaused() {
    return paused;
  }

  void pause(boolean pause) {
    this.paused = pause;
  }

  /** Lets {@link #run()} read, also after {@link #stop()}. */
  void begin() {
    running = true;
  }

  void stop() {
    running = false;
    Optional.ofNullable(open).ifPresent(Consumer::wakeup);
  }

  List<String> topics() {
    return consumer.topics().stream().map(kafka::topic).sorted().toList();
  }
}
