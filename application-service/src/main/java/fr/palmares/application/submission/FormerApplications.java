package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;

/** Applications of earlier editions, as their own events tell. */
interface FormerApplications {

  /**
   * The last one that the authority handed in and that still stands, or else one of those that went
   * on in it did.
   *
   * @param rules the rulebook in force now
   * @throws Refusal {@code no-former-application}
   */
  Former last(ApplicationId application, Rulebook rules);
}
