package fr.palmares.application.authority.reference;

/** What happened to the register of local authorities. Stream: one. */
public sealed interface ReferenceEvent {

  /**
   * A register was loaded in the place of the one before; its lines stand outside of the log.
   *
   * @param source who published it, and when, in words
   * @param rows how many authorities it has
   * @param sha256 of the file, in hexadecimal digits
   */
  record RegisterLoaded(String source, int rows, String sha256) implements ReferenceEvent {}
}
