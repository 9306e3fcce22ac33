package fr.palmares.eventing.store;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed events their gap-free number and leaf hash, in an order that never changes again.
 *
 * <p>An event may be numbered once no transaction is open that could still insert before it in its
 * stream: when its transaction is below the oldest one open in the statement's snapshot. Candidates
 * are taken in the order of insertion and only up to the first that must wait, because within a
 * stream that is the order of versions, whereas transaction ids are not: a transaction may get its
 * id long before it writes.
 *
 * <p>The watermark keeps the search short. Below it everything is sealed and nothing is open: it is
 * the least of the snapshot's oldest open transaction and of the transactions of the events left
 * over. One who takes it from an older snapshot only searches more.
 */
public final class Sealer {

  private static final long LOCK = 0x70616c6d61726573L; // "palmares"

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final int batchSize;
  private final Duration statementTimeout;

  /** What one beat has done. {@code oldest}: when the first event of the beat was recorded. */
  public record Beat(long sealed, long left, Duration delay) {
    static final Beat NOTHING = new Beat(0, 0, Duration.ZERO);
  }

  public Sealer(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      int batchSize,
      Duration statementTimeout) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.batchSize = batchSize;
    this.statementTimeout = statementTimeout;
  }

  /** Seals what can be sealed now, unless another sealer is at it. */
  public Beat beat() {
    Beat beat = transaction.execute(status -> locked() ? seal(watermark()) : Beat.NOTHING);
    return beat == null ? Beat.NOTHING : beat;
  }

  /** Searches from the first transaction on: needed once after a logical restore. */
  public void searchFromTheBeginning() {
    jdbc.sql("update seal_watermark set tx = '0'").update();
  }

  /** The lock is taken in a statement before, so that the next one's snapshot sees all seals. */
  private boolean locked() {
    return jdbc.sql(
            """
            select pg_try_advisory_xact_lock(:lock),
                   set_config('statement_timeout', :timeout, true),
                   set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true)
            """)
        .param("lock", LOCK)
        .param("timeout", Long.toString(statementTimeout.toMillis()))
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  private String watermark() {
    return jdbc.sql("select tx::text from seal_watermark").query(String.class).single();
  }

  private Beat seal(String watermark) {
    return jdbc.sql(
            """
            with candidate as materialized (
              select e.position, e.tx
              from event e
              where e.tx >= :watermark::xid8
                and not exists (select from event_seal s where s.position = e.position)
            ), ready as materialized (
              select position, row_number() over (order by position) as n
              from (select position,
                           bool_or(tx >= pg_snapshot_xmin(pg_current_snapshot()))
                             over (order by position) as must_wait
                    from candidate) ordered
              where not must_wait
              order by position
              limit :batch
            ), sealed as (
              insert into event_seal (sequence, position, leaf_hash)
              select (select coalesce(max(sequence), 0) from event_seal) + ready.n,
                     e.position, leaf_hash(e)
              from ready join event e on e.position = ready.position
              order by ready.n
              returning position
            ), rest as (
              select min(tx) as tx, count(*) as events
              from candidate
              where position > (select coalesce(max(position), 0) from ready)
            ), moved as (
              update seal_watermark
              set tx = least(pg_snapshot_xmin(pg_current_snapshot()), rest.tx)
              from rest
              where exists (select from ready)
            )
            select (select count(*) from sealed) as sealed, rest.events as remaining,
                   (select e.recorded_at from ready join event e on e.position = ready.position
                    where ready.n = 1) as oldest,
                   clock_timestamp() as now
            from rest
            """)
        .param("watermark", watermark)
        .param("batch", batchSize)
        .query(
            (row, n) -> {
              Instant now = row.getTimestamp("now").toInstant();
              var oldest = row.getTimestamp("oldest");
              return new Beat(
                  row.getLong("sealed"),
                  row.getLong("remaining"),
                  oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now));
            })
        .single();
  }
}
