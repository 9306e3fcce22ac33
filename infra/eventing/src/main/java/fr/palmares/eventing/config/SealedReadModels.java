package fr.palmares.eventing.config;

import fr.palmares.eventing.ReadModels;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares a position's sealed number with the tokens that the projections committed. */
final class SealedReadModels implements ReadModels {

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

  // During a replay the token in force is the current one within the replay token.
  private static final String SEEN =
      """
      select coalesce(
        (select sequence from event_seal where position = ?) <= all (
          select coalesce(t.json ->> 'globalIndex', t.json -> 'currentToken' ->> 'globalIndex', '0')::bigint
          from (select convert_from(token, 'UTF8')::json as json
                from token_entry
                where processor_name not in ('relay', '__config') and token is not null) t),
        false)
      """;

  private final JdbcClient jdbc;

  SealedReadModels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean await(long position, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!seen(position)) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN);
    }
    return true;
  }

  private boolean seen(long position) {
    return jdbc.sql(SEEN).param(position).query(Boolean.class).single();
  }
}
