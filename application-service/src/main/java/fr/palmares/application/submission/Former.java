package fr.palmares.application.submission;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Succession;
import java.util.Map;

/**
 * The application that an authority, or one that went on in it, handed in before.
 *
 * @param team who worked on it, and may read it
 * @param succession from its rulebook to the one in force now
 */
record Former(
    ApplicationId application, Team team, Map<CriterionId, String> answers, Succession succession) {
  Former {
    answers = Map.copyOf(answers);
  }

  /**
   * Nobody reads another one's answers by starting an application for the same authority.
   *
   * @throws Refusal {@code not-your-former-application}
   */
  void checkReader(ActorId who) {
    if (!team.members().containsKey(who)) {
      throw Refusal.forbidden(
          "not-your-former-application",
          "you did not work on the former application: have the organizer carry it over");
    }
  }
}
