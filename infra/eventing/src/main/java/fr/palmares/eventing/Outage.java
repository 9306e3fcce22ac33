package fr.palmares.eventing;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * Tells a failure that passes by itself (the database or the brokers away, a lost race) from one of
 * ours: the first is waited for or answered with 503, the second parked or answered with 500.
 */
public final class Outage {

  private static final String CLOSED_BY_THE_POOL = "Connection is closed";

  private Outage() {}

  /** Whether waiting helps, however deep the failure is wrapped. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (passes(cause) || Stream.of(cause.getSuppressed()).anyMatch(Outage::passes)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(Throwable cause) {
    return cause instanceof AxonTransientException
        || isLostTransaction(cause)
        || cause instanceof TransientDataAccessException
        || cause instanceof RecoverableDataAccessException
        || cause instanceof DataAccessResourceFailureException
        || cause instanceof NonTransientDataAccessResourceException
        || cause instanceof SQLTransientException
        || cause instanceof SQLRecoverableException
        || (cause instanceof SQLException sql && isConnectionLost(sql));
  }

  /** A transaction that the handler itself has spoilt fails each time. */
  private static boolean isLostTransaction(Throwable cause) {
    return cause instanceof TransactionException && !(cause instanceof UnexpectedRollbackException);
  }

  /**
   * SQLSTATE classes 08 (connection exception), 57P (operator intervention) and 53 (too many
   * connections, disk full). The pool has no state for the connection that it took away because it
   * broke: what still runs on it, a rollback say, fails like this.
   */
  private static boolean isConnectionLost(SQLException failure) {
    String state = failure.getSQLState();
    return state == null
        ? CLOSED_BY_THE_POOL.equals(failure.getMessage())
        : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
  }
}
