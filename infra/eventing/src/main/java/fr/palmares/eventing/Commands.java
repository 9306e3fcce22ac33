package fr.palmares.eventing;

import fr.palmares.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/**
 * Sends commands. A command, its events and the note that it was executed are one transaction: the
 * same {@link Cause#command()} twice is executed once and answered alike.
 */
public final class Commands {

  /** Losing the race for a stream's next version this often is no accident any more. */
  private static final int ATTEMPTS = 5;

  private final CommandBus bus;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final ObjectMapper json;

  public Commands(
      CommandBus bus, TransactionTemplate transaction, JdbcClient jdbc, ObjectMapper json) {
    this.bus = bus;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Executes a command, or answers as the first time if it was executed already.
   *
   * @throws Refusal of the rule that refuses it; {@code command-id-reused} when another command was
   *     executed under this identifier
   */
  public Receipt send(Object command, Cause cause) {
    boolean joined = TransactionSynchronizationManager.isActualTransactionActive();
    for (int attempt = 1; ; attempt++) {
      try {
        return Optional.ofNullable(transaction.execute(status -> execute(command, cause)))
            .orElseThrow();
      } catch (ConcurrencyException e) {
        if (joined || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Receipt execute(Object command, Cause cause) {
    byte[] fingerprint = fingerprint(command);
    if (!claim(cause, fingerprint)) {
      return firstAnswer(cause, fingerprint);
    }
    dispatch(command, cause);
    long position = lastPositionOfThisTransaction();
    jdbc.sql("update processed_command set position = ? where command_id = ?")
        .params(position, cause.command())
        .update();
    return new Receipt(position);
  }

  /** Waits for whoever executes the same command right now. */
  private boolean claim(Cause cause, byte[] fingerprint) {
    return jdbc.sql(
                """
                insert into processed_command (command_id, fingerprint, position)
                values (?, ?, 0) on conflict do nothing
                """)
            .params(cause.command(), fingerprint)
            .update()
        == 1;
  }

  private Receipt firstAnswer(Cause cause, byte[] fingerprint) {
    return jdbc.sql("select fingerprint, position from processed_command where command_id = ?")
        .param(cause.command())
        .query(
            (rows, index) -> {
              if (!Arrays.equals(rows.getBytes(1), fingerprint)) {
                throw Refusal.conflict(
                    "command-id-reused",
                    "another command was already executed under this key: choose a new one");
              }
              return new Receipt(rows.getLong(2));
            })
        .single();
  }

  private void dispatch(Object command, Cause cause) {
    var message = new GenericCommandMessage<>(command, CauseMetadata.of(cause));
    CompletableFuture<Object> outcome = new CompletableFuture<>();
    bus.dispatch(
        message,
        (sent, result) -> {
          if (result.isExceptional()) {
            outcome.completeExceptionally(result.exceptionResult());
          } else {
            outcome.complete(Optional.ofNullable(result.getPayload()));
          }
        });
    try {
      outcome.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause1 ? cause1 : e;
    }
  }

  private long lastPositionOfThisTransaction() {
    return jdbc.sql("select coalesce(max(position), 0) from event where tx = pg_current_xact_id()")
        .query(Long.class)
        .single();
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
