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
   * Nobody approves what they have not read.
   *
   * @param read the proposal that is meant: the first of its matter is 1, the next one 2
   * @param standing the one that waits
   * @throws Refusal {@code erratum-outdated}
   */
  public static void checkRead(int read, int standing) {
    if (read != standing) {
      throw Refusal.conflict(
          "erratum-outdated",
          "proposal %d waits here, not %d: read it in the list of errata",
          standing,
          read);
    }
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
}
