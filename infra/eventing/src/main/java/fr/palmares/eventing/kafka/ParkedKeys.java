package fr.palmares.eventing.kafka;

import fr.palmares.eventing.Parking;
import java.util.List;

/** The parked keys of all consumers of Kafka. */
final class ParkedKeys implements Parking {

  private final ParkedEvents parked;
  private final Readers readers;

  ParkedKeys(ParkedEvents parked, Readers readers) {
    this.parked = parked;
    this.readers = readers;
  }

  @Override
  public List<Key> waiting() {
    return parked.list();
  }

  @Override
  public boolean isOf(String consumer) {
    return readers.named(consumer).isPresent();
  }

  @Override
  public int retry(String consumer, String key) {
    return retaking(consumer).retry(key);
  }

  @Override
  public boolean skip(String consumer, String key) {
    return retaking(consumer).skip(key);
  }

  private Retaking retaking(String consumer) {
    return readers.named(consumer).orElseThrow().retaking();
  }
}
