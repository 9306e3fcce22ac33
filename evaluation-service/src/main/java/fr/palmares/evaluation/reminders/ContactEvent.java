package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.JurorId;

/** That a juror's mail address was changed, not which it is. Stream: one a juror. */
public sealed interface ContactEvent {

  JurorId juror();

  /**
   * An address was kept, instead of any before.
   *
   * @param commitment salted SHA-256 of the address, 64 hexadecimal digits: with the address erased
   *     or replaced it says nothing any more, and every proof stays valid
   */
  record ContactKept(JurorId juror, String commitment) implements ContactEvent {}

  /** The address was erased. */
  record ContactErased(JurorId juror) implements ContactEvent {}
}
