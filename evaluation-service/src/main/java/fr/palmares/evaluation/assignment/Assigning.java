package fr.palmares.evaluation.assignment;

import fr.palmares.evaluation.assignment.DistributionEvent.Given;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assigns several applications of an edition at once: those of a file all or none, those of a
 * distribution by a plan that is decided at once.
 */
@Component
class Assigning {

  private static final Logger LOG = LoggerFactory.getLogger(Assigning.class);

  private final Commands commands;
  private final Juries juries;
  private final Assignments assignments;
  private final TransactionTemplate transaction;

  Assigning(
      Commands commands,
      Juries juries,
      Assignments assignments,
      PlatformTransactionManager transactions) {
    this.commands = commands;
    this.juries = juries;
    this.assignments = assignments;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Checks and assigns while nobody else assigns several applications of the edition. */
  <T> T alone(EditionYear edition, Supplier<T> work) {
    return transaction.execute(
        status -> {
          Jury jury = juries.heldFor(edition);
          jury.checkNotClosed();
          assignments.distributing(edition);
          return work.get();
        });
  }

  /**
   * Decides a distribution and applies it, after what an earlier one left open. The decision is one
   * event; each application's assignment is a transaction of its own, so that hundreds of them hold
   * back nobody. Each is recognised when the plan is applied again, and one that is refused, since
   * something happened to the application after the decision, leaves it without jurors for the next
   * distribution.
   */
  Receipt distribute(EditionYear edition, int perApplication, Cause cause) {
    DistributionId distribution = new DistributionId(edition);
    long last = commands.send(new Distribute(distribution, perApplication), cause).position();
    Plan plan = assignments.plan(edition);
    for (Given file : plan.open()) {
      last = Math.max(last, given(file, plan, cause));
    }
    if (!plan.open().isEmpty()) {
      EndDistribution end = new EndDistribution(distribution, plan.number());
      Cause ending = derived(cause, distribution + " " + plan.number() + " end");
      last = Math.max(last, commands.send(end, ending).position());
    }
    return new Receipt(last);
  }

  private long given(Given file, Plan plan, Cause cause) {
    String key = "distribution " + plan.number() + " " + file.application();
    AssignmentId assignment = new AssignmentId(file.application());
    try {
      return commands
          .send(new AssignJurors(assignment, file.jurors(), Means.AUTOMATIC), derived(cause, key))
          .position();
    } catch (Refusal refusal) {
      LOG.info("{} is not distributed: {}", file.application(), refusal.rule());
      return 0;
    }
  }

  /** Assigns; each application's command is recognised when the whole is sent again. */
  Receipt assign(Map<ApplicationId, List<JurorId>> jurors, Means means, Cause cause) {
    long last = 0;
    for (Map.Entry<ApplicationId, List<JurorId>> entry : jurors.entrySet()) {
      Receipt receipt =
          commands.send(
              new AssignJurors(new AssignmentId(entry.getKey()), entry.getValue(), means),
              derived(cause, cause.command() + " " + entry.getKey()));
      last = Math.max(last, receipt.position());
    }
    return new Receipt(last);
  }

  private static Cause derived(Cause cause, String key) {
    UUID command = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return new Cause(cause.actor(), command, cause.trace());
  }
}
