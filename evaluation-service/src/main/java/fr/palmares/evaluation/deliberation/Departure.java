package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureApproved;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureProposed;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureRejected;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.LevelScale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the jury departs from the computed level of an application: one person proposes it,
 * another approves it.
 *
 * @param pending what awaits a decision; null when nothing does
 * @param approved whether a departure stands
 */
record Departure(@Nullable DepartureProposed pending, boolean approved) {

  static final Departure NONE = new Departure(null, false);

  /**
   * A departure leads to another level of the scale, or to none.
   *
   * @throws Refusal {@code departure-decided}, {@code departure-pending}, {@code
   *     level-not-on-scale}, {@code no-departure}
   */
  DepartureProposed propose(
      ApplicationId application,
      ProposeDeparture command,
      @Nullable LevelId computed,
      LevelScale scale,
      ActorId by) {
    if (approved) {
      throw Refusal.conflict("departure-decided", "a departure was approved for this application");
    }
    if (pending != null) {
      throw Refusal.conflict(
          "departure-pending", "a departure awaits its decision: approve or reject it");
    }
    scale.rank(command.level());
    if (Objects.equals(command.level(), computed)) {
      throw Refusal.invalid(
          "no-departure", "level", "this is the computed level: there is nothing to propose");
    }
    return new DepartureProposed(
        application, computed, command.level(), command.reason().text(), by);
  }

  /**
   * Nobody approves their own proposal, in whatever role.
   *
   * @throws Refusal {@code no-departure-pending}, {@code second-person-needed}
   */
  DepartureApproved approve(ActorId by) {
    DepartureProposed proposal = awaiting();
    if (proposal.by().equals(by)) {
      throw Refusal.forbidden(
          "second-person-needed", "another person than who proposed it approves a departure");
    }
    return new DepartureApproved(
        proposal.application(),
        proposal.computed(),
        proposal.level(),
        proposal.reason(),
        proposal.by(),
        by);
  }

  /**
   * Anyone who may decide rejects; who proposed it withdraws it so.
   *
   * @throws Refusal {@code no-departure-pending}
   */
  DepartureRejected reject(Reason reason, ActorId by) {
    return new DepartureRejected(awaiting().application(), reason.text(), by);
  }

  private DepartureProposed awaiting() {
    if (pending == null) {
      throw Refusal.conflict("no-departure-pending", "no departure awaits a decision: propose one");
    }
    return pending;
  }

  Departure evolve(DeliberationEvent event) {
    if (event instanceof DepartureProposed proposed) {
      return new Departure(proposed, false);
    }
    if (event instanceof DepartureApproved) {
      return new Departure(null, true);
    }
    return event instanceof DepartureRejected ? NONE : this;
  }
}
