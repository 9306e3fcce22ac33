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

  /**
   * Whether somebody is kept for the same task whom this contact does not name. Nobody is, where
   * the people were erased; a detail that is not told is no other one.
   */
  boolean isAnother(ApplicationId application, Contact contact);

  /** As {@link #keep}, in the place of who was kept for the same task: that person is erased. */
  ContactMark replace(ApplicationId application, Contact contact);

  /** Erases the people named on an application; returns how many there were. */
  int erase(ApplicationId application);
}
