package fr.palmares.eventing;

import fr.palmares.eventing.store.PalmaresEventStorageEngine;
import fr.palmares.kernel.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The note that a command was executed, written last in the transaction of its events: whoever
 * sends it again at the same time fails on the note's key, and everything of theirs is undone.
 */
final class ProcessedCommands implements MessageHandlerInterceptor<CommandMessage<?>> {

  /** Under which a command message carries the {@link Note} to write. */
  static final String NOTE = "palmares.note";

  private final JdbcClient jdbc;

  /** What is remembered; the position is known once the events are appended. */
  static final class Note {
    private final UUID command;
    private final byte[] fingerprint;
    private long position;

    Note(UUID command, byte[] fingerprint) {
      this.command = command;
      this.fingerprint = fingerprint;
    }

    long position() {
      return position;
    }
  }

  ProcessedCommands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
    Object result = chain.proceed();
    if (work.getMessage().getMetaData().get(NOTE) instanceof Note note) {
      // Registered after the handler has published, so it runs after the events are appended.
      work.onPrepareCommit(committing -> write(note, committing));
    }
    return result;
  }

  private void write(Note note, UnitOfWork<?> work) {
    if (work.root().resources().get(PalmaresEventStorageEngine.LAST_POSITION) instanceof Long at) {
      note.position = at;
    }
    jdbc.sql(
            """
            with old as (
              select command_id from processed_command
              where fingerprint is not null and processed_at < clock_timestamp() - interval '1 day'
              limit 10 for update skip locked
            ), forgotten as (
              update processed_command p set fingerprint = null
              from old where p.command_id = old.command_id
            )
            insert into processed_command (command_id, fingerprint, position) values (?, ?, ?)
            """)
        .params(note.command, note.fingerprint, note.position)
        .update();
  }

  /**
   * The receipt of a command executed before. What it held is forgotten after a day, by the next
   * command: an erased name must not be found again by trying names on its fingerprint.
   *
   * @throws Refusal {@code command-id-reused} if that was another command
   */
  Optional<Receipt> receipt(UUID command, byte[] fingerprint) {
    return jdbc.sql("select fingerprint, position from processed_command where command_id = ?")
        .param(command)
        .query(
            (row, n) -> {
              byte[] noted = row.getBytes(1);
              if (noted != null && !Arrays.equals(noted, fingerprint)) {
                throw Refusal.conflict(
                    "command-id-reused",
                    "another command was already executed under this key: choose a new one");
              }
              return new Receipt(row.getLong(2));
            })
        .optional();
  }
}
