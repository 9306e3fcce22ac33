package fr.palmares.eventing.replay;

import java.util.Map;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One replay: fills the tables beside the live ones up to where those are, compares, and puts the
 * live ones right where they differ. Until that moment, and if anything fails, they are untouched.
 */
final class Replay {

  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
  private static final int TRIES = 5;

  /** So few can be read while the live reader waits; it takes new ones all the time. */
  private static final long CLOSE = 1_000;

  private final Beside beside;
  private final Source source;
  private final TransactionTemplate transaction;

  Replay(Beside beside, Source source, TransactionTemplate transaction) {
    this.beside = beside;
    this.source = source;
    this.transaction = transaction;
  }

  /**
   * Runs to its end.
   *
   * @param taken told of each batch's number of events
   * @return how many rows of each table differed
   */
  Map<String, Long> run(LongConsumer taken) {
    transaction.executeWithoutResult(status -> beside.create());
    try {
      while (source.behind() > CLOSE) {
        takeNext(taken);
        stopIfInterrupted();
      }
      return settle(taken);
    } finally {
      transaction.executeWithoutResult(status -> beside.drop());
    }
  }

  private void takeNext(LongConsumer taken) {
    transaction.executeWithoutResult(
        status -> {
          beside.use();
          taken.accept(source.next());
        });
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("stopped before its end");
    }
  }

  /** The live reader may hold one table and want the next when we hold that one: one gives way. */
  private Map<String, Long> settle(LongConsumer taken) {
    for (int attempt = 1; ; attempt++) {
      try {
        return trySettle(taken);
      } catch (PessimisticLockingFailureException inTheWay) {
        if (attempt == TRIES) {
          throw inTheWay;
        }
        LOG.info("The live reader was in the way, again", inTheWay);
      }
    }
  }

  private Map<String, Long> trySettle(LongConsumer taken) {
    Map<String, Long> differences =
        transaction.execute(
            status -> {
              source.hold();
              beside.lockLive();
              beside.use();
              while (source.behind() > 0) {
                taken.accept(source.next());
              }
              Map<String, Long> found = beside.differences();
              found.forEach(
                  (table, rows) -> {
                    if (rows > 0) {
                      beside.replaceLive(table);
                    }
                  });
              source.settle();
              return found;
            });
    return differences == null ? Map.of() : differences;
  }
}
