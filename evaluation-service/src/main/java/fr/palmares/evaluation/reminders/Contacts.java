package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.JurorId;
import java.util.Optional;

/** The jurors' mail addresses, apart from the log so that they can be erased. */
interface Contacts {

  /**
   * Keeps a juror's address, instead of any before, in the transaction of the command that gives
   * it.
   *
   * @return what stands for it in the log; empty where this very address stands there already
   */
  Optional<String> keep(JurorId juror, MailAddress address);

  /** Erases a juror's address; whether there was one. */
  boolean erase(JurorId juror);

  /** Whether a juror's address is known. */
  boolean has(JurorId juror);
}
