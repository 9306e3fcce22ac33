package fr.palmares.web;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that does not answer right now from a fault of ours. */
final class DatabaseAway {

  private DatabaseAway() {}

  static boolean isWhy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransientDataAccessException
          || cause instanceof NonTransientDataAccessResourceException
          || cause instanceof RecoverableDataAccessException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof SQLTransientException
          || cause instanceof SQLRecoverableException
          || (cause instanceof SQLException sql && isConnection(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** Class 08 is a broken connection, class 57P a server that stops (PostgreSQL, appendix A). */
  private static boolean isConnection(@Nullable String sqlState) {
    return sqlState != null && (sqlState.startsWith("08") || sqlState.startsWith("57P"));
  }
}
