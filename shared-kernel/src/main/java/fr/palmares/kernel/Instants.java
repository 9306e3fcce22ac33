package fr.palmares.kernel;

import java.time.Instant;

/**
 * The instants that a label can mean. Beyond them lie slips of the pen, and what a database's
 * calendar cannot hold.
 */
public final class Instants {

  /** The first of them. */
  public static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

  /** The first that lies beyond them. */
  public static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  private Instants() {}

  /** Whether a label can mean it. */
  public static boolean isSane(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(END);
  }
}
