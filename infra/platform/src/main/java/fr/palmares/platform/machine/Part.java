package fr.palmares.platform.machine;

/** A process of the platform that is started, watched and stopped. */
interface Part {
  /** Its name in messages, logs and notes. */
  String name();

  /** Starts it, or starts it again; returns when it answers. */
  void start();

  boolean isRunning();

  /** Stops it in order. */
  void stop();
}
