package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** The people named on applications, apart from the log so that they can be erased. */
interface Contacts {

  /**
   * Keeps a person, in the transaction of the command that names them.
   *
   * @return what stands for them in the log
   */
  ContactMark keep(ApplicationId application, Contact contact);

  /** Erases the people named on an application; returns how many there were. */
  int erase(ApplicationId application);
}
