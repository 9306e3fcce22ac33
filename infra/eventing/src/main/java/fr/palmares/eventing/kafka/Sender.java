package fr.palmares.eventing.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches and returns when every broker concerned has acknowledged all of it. An idempotent
 * producer keeps the order within a partition; after a failure it is thrown away with what it still
 * held, so that a batch that is sent again follows no half of its former self out of order.
 */
final class Sender implements AutoCloseable {

  private final KafkaProperties kafka;
  private final Topics topics;
  private @Nullable Producer<String, byte[]> producer;

  Sender(KafkaProperties kafka) {
    this.kafka = kafka;
    this.topics = new Topics(kafka);
  }

  /** A batch that was not acknowledged whole. */
  static final class NotSent extends AxonTransientException {
    NotSent(Throwable cause) {
      super("Kafka did not acknowledge: " + cause.getMessage(), cause);
    }
  }

  /**
   * Sends all, in order per key.
   *
   * @throws NotSent when not everything was acknowledged in time; some of it may have been
   */
  synchronized void send(List<ProducerRecord<String, byte[]>> batch) {
    try {
      Producer<String, byte[]> open = producer();
      List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
      for (ProducerRecord<String, byte[]> message : batch) {
        Future<RecordMetadata> acknowledged = open.send(message, stopAtFirstFailure(open));
        if (acknowledged.isDone()) {
          // Refused at once: every further message would wait as long as this one did.
          acknowledged.get();
        }
        sent.add(acknowledged);
      }
      open.flush();
      for (Future<RecordMetadata> acknowledged : sent) {
        acknowledged.get(kafka.patience().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      discard();
      throw new NotSent(e);
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      discard();
      throw new NotSent(e);
    }
  }

  /**
   * What comes after a refused message would arrive before it, once the batch is sent again: the
   * producer is stopped before it sends on, which it allows from within a callback.
   */
  private static Callback stopAtFirstFailure(Producer<?, ?> open) {
    return (sent, failure) -> {
      if (failure != null) {
        open.close(Duration.ZERO);
      }
    };
  }

  /**
   * Makes sure that a broker answers; costs nothing while the last batch went well.
   *
   * @throws NotSent when none does
   */
  synchronized void connect() {
    try {
      producer();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSent(e);
    } catch (ExecutionException | RuntimeException e) {
      throw new NotSent(e);
    }
  }

  private Producer<String, byte[]> producer() throws InterruptedException, ExecutionException {
    if (producer == null) {
      topics.ensure();
      producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  private Map<String, Object> settings() {
    int patience = Math.toIntExact(kafka.patience().toMillis());
    return Map.of(
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        Topics.LARGEST,
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        kafka.bootstrapServers(),
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        // With more, a leader that is just taking over may accept a new producer's second request
        // before its first, and refuse the first for ever.
        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
        1,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        patience,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        patience / 2,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        patience,
        ProducerConfig.LINGER_MS_CONFIG,
        0);
  }

  private void discard() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  @Override
  public synchronized void close() {
    discard();
  }
}
