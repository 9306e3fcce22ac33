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
   * @param sealingBeat how long an event appended by another process waits to be sealed at most
   * @param batchSize how many events a projection takes in one transaction
   */
  public record Store(
      @DefaultValue("25ms") Duration sealingBeat, @DefaultValue("1000") int batchSize) {}

  /**
   * What time it is.
   *
   * @param file holds the instant at which the clock stood when the file was written; without it
   *     the system's clock
   */
  public record Clock(@Nullable Path file) {}
}
