package fr.palmares.eventing.replay;

/**
 * The events that a replay reads again. Each call runs in a transaction whose tables are those
 * beside the live ones.
 */
public interface Source extends AutoCloseable {

  /** How many events the live tables have taken that these have not. */
  long behind();

  /**
   * Takes the next events into the tables, never beyond those that the live tables have taken.
   *
   * @return how many
   */
  long next();

  /** Keeps the live reader where it is until the transaction ends. */
  default void hold() {}

  /** The live tables are now those made again: so is what the reader notes beside them. */
  default void settle() {}

  @Override
  default void close() {}
}
