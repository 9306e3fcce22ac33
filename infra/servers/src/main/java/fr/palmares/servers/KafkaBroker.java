package fr.palmares.servers;

/** A Kafka broker that a launcher or a fault test may stop, kill and start again. */
public interface KafkaBroker {

  /**
   * Where clients connect.
   *
   * @return host and port, the same over restarts
   */
  String bootstrapServers();

  /** Starts the broker again after {@link #stop()} or {@link #kill()}; returns when it answers. */
  void start();

  /** Stops the broker in order; its data stay. */
  void stop();

  /** Ends the broker without warning, as {@code kill -9} does; its data stay. */
  void kill();

  /**
   * Tells whether the broker's process runs.
   *
   * @return true from a successful start to its end
   */
  boolean isRunning();
}
