package fr.palmares.eventing;

import java.util.List;

/**
 * Where events wait that a reader could not take: by reader and key, each key's events in order,
 * until an administrator has them taken again or skips them.
 */
public interface Parking {

  /**
   * A key that waits.
   *
   * @param consumer whose it is: a consumer of Kafka, or a projection of the own log
   * @param key the event's key on Kafka, or its stream in the own log
   * @param events how many of its events wait
   * @param reason why the first of them could not be taken
   */
  record Key(String consumer, String key, int events, String reason) {}

  /** Everything that waits here. */
  List<Key> waiting();

  /** Whether what this reader fails on waits here. */
  boolean isOf(String consumer);

  /**
   * Takes a key's events again, in order, each in a transaction.
   *
   * @return how many were taken; an exception means that the first one left failed again
   */
  int retry(String consumer, String key);

  /**
   * Drops a key's first event for good; the rest of the key still waits.
   *
   * @return false when nothing of the key waits
   */
  boolean skip(String consumer, String key);
}
