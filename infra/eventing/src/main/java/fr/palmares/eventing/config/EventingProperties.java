package fr.palmares.eventing.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the rail.
 *
 * @param store how the log is sealed and followed
 * @param clock what time it is, for demonstrations
 */
@ConfigurationProperties("palmares")
public record EventingProperties(@DefaultValue Store store, @DefaultValue Clock clock) {

  /**
   * How the log is sealed and followed.
   *
   * @param sealingBeat how long an event appended by another process waits to be looked for; eight
   *     times as long when nothing happens
   * @param sealingBatchSize how many events one transaction seals at most
   * @param sealingTimeout after which a sealing statement is given up and tried again
   * @param fetchDelay how long a projection that has read everything waits before it looks again
   * @param batchSize how many events a projection takes in one transaction
   * @param snapshotAfter how many events after its last snapshot a stream gets a new one, where its
   *     aggregate asks for snapshots
   * @param idleInTransaction after which the database ends a transaction that does nothing: an open
   *     transaction holds up the seals of all later ones
   * @param statement after which the database ends a statement
   */
  public record Store(
      @DefaultValue("25ms") Duration sealingBeat,
      @DefaultValue("20000") int sealingBatchSize,
      @DefaultValue("30s") Duration sealingTimeout,
      @DefaultValue("25ms") Duration fetchDelay,
      @DefaultValue("1000") int batchSize,
      @DefaultValue("100") int snapshotAfter,
      @DefaultValue("30s") Duration idleInTransaction,
      @DefaultValue("2m") Duration statement) {}

  /**
   * What time it is.
   *
   * @param file holds the instant at which the clock stood when the file was written; without it
   *     the system's clock
   */
  public record Clock(@Nullable Path file) {}
}
