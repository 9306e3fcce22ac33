package fr.palmares.eventing.config;

import fr.palmares.eventing.ReadModels;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares a position's number in the sealed log with what the projections have read. */
final class SealedReadModels implements ReadModels {

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

  private final JdbcClient jdbc;
  private final Projections projections;

  SealedReadModels(JdbcClient jdbc, Projections projections) {
    this.jdbc = jdbc;
    this.projections = projections;
  }

  @Override
  public boolean await(long position, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    OptionalLong sequence = sequence(position);
    while (sequence.isEmpty() || !projections.haveSeen(sequence.getAsLong())) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN);
      sequence = sequence.isPresent() ? sequence : sequence(position);
    }
    return true;
  }

  private OptionalLong sequence(long position) {
    if (position <= 0) {
      return OptionalLong.of(0);
    }
    return jdbc.sql("select sequence from event_seal where position = ?")
        .param(position)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }
}
