package fr.palmares.results.publication;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** An erratum takes two persons, as a departure does: one proposes it, another one approves it. */
public final class FourEyes {

  private FourEyes() {}

  /**
   * One erratum of a matter is decided before another is proposed.
   *
   * @throws Refusal {@code erratum-pending}
   */
  public static void checkNonePending(@Nullable Object proposal) {
    if (proposal != null) {
      throw Refusal.conflict(
          "erratum-pending", "an erratum waits for a decision already: approve or reject it");
    }
  }

  /**
   * The proposal to decide on.
   *
   * @throws Refusal {@code no-erratum-pending}
   */
  public static <P> P pending(@Nullable P proposal) {
    if (proposal == null) {
      throw Refusal.conflict("no-erratum-pending", "no erratum waits here: propose it first");
    }
    return proposal;
  }

  /**
   * Nobody approves their own proposal, in whatever role.
   *
   * @throws Refusal {@code second-person-needed}
   */
  public static void checkSecond(ActorId proposedBy, ActorId by) {
    if (proposedBy.equals(by)) {
      throw Refusal.forbidden(
          "second-person-needed", "another person than who proposed it approves an erratum");
    }
  }

  /**
   * A reason in writing, without the space around it.
   *
   * @throws Refusal {@code reason-missing}
   */
  public static String reason(String reason) {
    if (reason.isBlank()) {
      throw Refusal.invalid("reason-missing", "reason", "say why, in writing");
    }
    return reason.strip();
  }
}
