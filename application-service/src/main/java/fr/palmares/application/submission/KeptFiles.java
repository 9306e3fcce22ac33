package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import java.util.Set;

/** The bytes of files as commands know them: what nothing needs any more goes with its reason. */
interface KeptFiles {

  /** Deletes all bytes of an application but these, in the transaction of the command. */
  void keepOnly(ApplicationId application, Set<String> sha256);
}
