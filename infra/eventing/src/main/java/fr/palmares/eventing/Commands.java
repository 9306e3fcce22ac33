package fr.palmares.eventing;

import fr.palmares.eventing.ProcessedCommands.Note;
import fr.palmares.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/**
 * Sends commands. A command, its events and the note that it was executed are one transaction: the
 * same {@link Cause#command()} twice is executed once and answered alike.
 */
public final class Commands {

  /** Losing the race for a stream's next version this often is no accident any more. */
  private static final int ATTEMPTS = 8;

  private final CommandBus bus;
  private final TransactionTemplate savepoint;
  private final ProcessedCommands processed;
  private final ObjectMapper json;

  public Commands(
      CommandBus bus, PlatformTransactionManager transactions, JdbcClient jdbc, ObjectMapper json) {
    this.bus = bus;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.processed = new ProcessedCommands(jdbc);
    this.json = json;
    bus.registerHandlerInterceptor(processed);
  }

  /**
   * Executes a command, or answers as the first time if it was executed already. Within an open
   * transaction the command takes part in it, and a refusal undoes the command alone.
   *
   * @throws Refusal of the rule that refuses it; {@code command-id-reused} when another command was
   *     executed under this identifier
   */
  public Receipt send(Object command, Cause cause) {
    byte[] fingerprint = fingerprint(command);
    for (int attempt = 1; ; attempt++) {
      try {
        return execute(command, cause, new Note(cause.command(), fingerprint));
      } catch (RuntimeException failed) {
        Optional<Receipt> before = processed.receipt(cause.command(), fingerprint);
        if (before.isPresent()) {
          return before.get();
        }
        if (attempt == ATTEMPTS || !lostARace(failed)) {
          throw failed;
        }
        stepBack(attempt);
      }
    }
  }

  private Receipt execute(Object command, Cause cause, Note note) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      savepoint.executeWithoutResult(status -> dispatch(command, cause, note));
    } else {
      dispatch(command, cause, note);
    }
    return new Receipt(note.position());
  }

  /** The bus calls back on this thread, after the commit. */
  private void dispatch(Object command, Cause cause, Note note) {
    MetaData metadata = MetaData.from(CauseMetadata.of(cause)).and(ProcessedCommands.NOTE, note);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    bus.dispatch(
        new GenericCommandMessage<>(command, metadata),
        (sent, result) -> result.optionalExceptionResult().ifPresent(failure::set));
    Throwable failed = failure.get();
    if (failed instanceof RuntimeException asItIs) {
      throw asItIs;
    }
    if (failed instanceof Error asItIs) {
      throw asItIs;
    }
    if (failed != null) {
      throw new CommandExecutionException(failed.toString(), failed);
    }
  }

  private static boolean lostARace(RuntimeException failed) {
    return failed instanceof ConcurrencyException || failed instanceof ConcurrencyFailureException;
  }

  private static void stepBack(int attempt) {
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(1, 4 << attempt)));
  }

  private byte[] fingerprint(Object command) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(command.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
      return digest.digest(json.writeValueAsBytes(command));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
