package fr.palmares.evaluation.assignment;

import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Assigns several applications of an edition at once: all of them or none. */
@Component
class Assigning {

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

  /** Decides and assigns while nobody else assigns several applications of the edition. */
  <T> T alone(EditionYear edition, Supplier<T> work) {
    return transaction.execute(
        status -> {
          Jury jury = juries.heldFor(edition);
          jury.checkNotClosed();
          assignments.distributing(edition);
          return work.get();
        });
  }

  /** Assigns; each application's command is recognised when the whole is sent again. */
  Receipt assign(Map<ApplicationId, List<JurorId>> jurors, Means means, Cause cause) {
    long last = 0;
    for (Map.Entry<ApplicationId, List<JurorId>> entry : jurors.entrySet()) {
      String key = cause.command() + " " + entry.getKey();
      UUID command = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
      Receipt receipt =
          commands.send(
              new AssignJurors(new AssignmentId(entry.getKey()), entry.getValue(), means),
              new Cause(cause.actor(), command, cause.trace()));
      last = Math.max(last, receipt.position());
    }
    return new Receipt(last);
  }
}
