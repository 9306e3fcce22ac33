package fr.palmares.application.submission;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Succession;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application that an authority, or one that went on in it, handed in before.
 *
 * @param owner who may read it
 * @param succession from its rulebook to the one in force now
 */
record Former(
    ApplicationId application,
    @Nullable ActorId owner,
    Map<CriterionId, String> answers,
    Succession succession) {
  Former {
    answers = Map.copyOf(answers);
  }

  /**
   * Nobody reads another one's answers by starting an application for the same authority.
   *
   * @throws Refusal {@code not-your-former-application}
   */
  void checkOwner(ActorId who) {
    if (!who.equals(owner)) {
      throw Refusal.forbidden(
          "not-your-former-application",
          "someone else handed in the former application: have the organizer carry it over");
    }
  }
}
