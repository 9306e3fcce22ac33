package fr.palmares.eventing.kafka;

import fr.palmares.eventing.Received;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a consumer's messages; what is no event of the contract goes to the dead letters. */
final class Decoder implements AutoCloseable {

  private final CloudEventCodec codec;
  private final DeadLetters deadLetters;

  Decoder(CloudEventCodec codec, DeadLetters deadLetters) {
    this.codec = codec;
    this.deadLetters = deadLetters;
  }

  /** Empty for what this version does not know and for what it sent to the dead letters. */
  Optional<Received<?>> decode(ConsumerRecord<String, byte[]> event) {
    try {
      return codec.decode(event);
    } catch (CloudEventCodec.Undecodable e) {
      deadLetters.send(event, e);
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    deadLetters.close();
  }
}
