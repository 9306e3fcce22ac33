package fr.palmares.eventing.kafka;

import fr.palmares.eventing.Publications;
import fr.palmares.kernel.event.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Publishes what of the sealed log is public, in its order. It follows the log like a projection,
 * in one segment whose claim elects the only one that sends; its place is committed after the
 * brokers have acknowledged, so a crash in between sends again rather than never.
 */
@ProcessingGroup("relay")
final class Relay {

  private static final String BATCH = Relay.class.getName();

  private final List<Publications> publications;
  private final CloudEventCodec codec;
  private final Sender sender;

  Relay(List<Publications> publications, CloudEventCodec codec, Sender sender) {
    this.publications = publications;
    this.codec = codec;
    this.sender = sender;
  }

  @EventHandler
  void on(Object stored, Provenance from, UnitOfWork<?> batch) {
    publications.stream()
        .map(publication -> publication.of(stored))
        .flatMap(Optional::stream)
        .forEach(event -> batchOf(batch.root()).add(codec.encode(event, from)));
  }

  private List<ProducerRecord<String, byte[]>> batchOf(UnitOfWork<?> batch) {
    List<ProducerRecord<String, byte[]>> messages = batch.getResource(BATCH);
    if (messages == null) {
      // Before the transaction writes: while it waited with writes, no event could be sealed.
      sender.connect();
      List<ProducerRecord<String, byte[]>> first = new ArrayList<>();
      batch.resources().put(BATCH, first);
      batch.onPrepareCommit(committing -> sender.send(first));
      return first;
    }
    return messages;
  }
}
