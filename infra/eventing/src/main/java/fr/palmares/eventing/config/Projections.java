package fr.palmares.eventing.config;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This service's processors of the sealed log: how far they are, and their controls. */
final class Projections {

  /** Processors that feed no page: nobody waits for them. */
  private static final String RELAY = "relay";

  private final Supplier<EventProcessingConfiguration> processing;
  private final JdbcClient jdbc;

  Projections(Supplier<EventProcessingConfiguration> processing, JdbcClient jdbc) {
    this.processing = processing;
    this.jdbc = jdbc;
  }

  /** All streaming processors by name. */
  Map<String, StreamingEventProcessor> all() {
    Map<String, StreamingEventProcessor> found = new TreeMap<>();
    processing
        .get()
        .eventProcessors()
        .forEach(
            (name, processor) -> {
              if (processor instanceof StreamingEventProcessor streaming) {
                found.put(name, streaming);
              }
            });
    return found;
  }

  Optional<StreamingEventProcessor> named(String name) {
    return Optional.ofNullable(all().get(name));
  }

  /** Whether all that feed a page have read up to this number. */
  boolean haveSeen(long sequence) {
    return all().entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith(RELAY))
        .allMatch(entry -> position(entry.getKey(), entry.getValue()) >= sequence);
  }

  /**
   * The last number that a processor has read: known here if it runs here, else as it last wrote it
   * down.
   */
  long position(String name, StreamingEventProcessor processor) {
    Collection<EventTrackerStatus> here = processor.processingStatus().values();
    if (here.isEmpty()) {
      return written(name);
    }
    return here.stream().mapToLong(Projections::position).min().orElse(0);
  }

  private static long position(EventTrackerStatus status) {
    TrackingToken token = status.getTrackingToken();
    return token == null ? 0 : WrappedToken.unwrapLowerBound(token).position().orElse(0);
  }

  /** The last number that a processor has read and committed, wherever it runs. */
  long written(String name) {
    return jdbc.sql(
            """
            select coalesce(min(substring(token from '^[0-9]+')::bigint), 0)
            from token_entry where processor_name = ?
            """)
        .param(name)
        .query(Long.class)
        .single();
  }

  /** The last number in the sealed log. */
  long head() {
    return jdbc.sql("select coalesce(max(sequence), 0) from event_seal").query(Long.class).single();
  }
}
