package fr.palmares.eventing.kafka;

import java.sql.SQLException;
import org.axonframework.common.AxonTransientException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * Tells a failure that passes by itself (the database or the brokers away, a lost race) from one of
 * the handler: the first is waited for, the second parked.
 */
final class Outage {

  private Outage() {}

  /** Whether waiting helps, however deep the failure is wrapped. */
  static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (passes(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(Throwable cause) {
    return cause instanceof Sender.NotSent
        || cause instanceof AxonTransientException
        || isLostTransaction(cause)
        || cause instanceof TransientDataAccessException
        || cause instanceof RecoverableDataAccessException
        || cause instanceof DataAccessResourceFailureException
        || cause instanceof NonTransientDataAccessResourceException
        || (cause instanceof SQLException sql && isConnectionLost(sql.getSQLState()));
  }

  /** A transaction that the handler itself has spoilt fails each time. */
  private static boolean isLostTransaction(Throwable cause) {
    return cause instanceof TransactionException && !(cause instanceof UnexpectedRollbackException);
  }

  /** SQLSTATE classes 08 (connection exception) and 57P (operator intervention). */
  private static boolean isConnectionLost(@org.jspecify.annotations.Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }
}
