package fr.palmares.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.palmares.servers.RealServers;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** A connection that is lost is told from a fault of ours wherever it shows. */
@RealServers(kafka = false)
@SpringBootTest(
    classes = RailTest.Library.class,
    properties = {"spring.application.name=library", "palmares.store.snapshot-after=50"})
class OutageTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource dataSource;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void a_server_that_ends_the_connection_within_a_transaction() {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    Throwable inStatement =
        catchThrowable(() -> transaction.executeWithoutResult(status -> loseTheConnection()));
    Throwable inCommit =
        catchThrowable(
            () ->
                transaction.executeWithoutResult(
                    status -> assertThat(catchThrowable(this::loseTheConnection)).isNotNull()));
    Throwable inRollback =
        catchThrowable(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      assertThat(catchThrowable(this::loseTheConnection)).isNotNull();
                      status.setRollbackOnly();
                    }));
    Throwable afterwards =
        catchThrowable(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      assertThat(catchThrowable(this::loseTheConnection)).isNotNull();
                      jdbc.sql("select 1").query(Integer.class).single();
                    }));

    assertThat(new Throwable[] {inStatement, inCommit, inRollback, afterwards})
        .allSatisfy(failure -> assertThat(failure).isNotNull().matches(Outage::isBehind));
  }

  private void loseTheConnection() {
    jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
  }

  @Test
  void a_statement_on_a_connection_that_the_pool_has_closed() throws SQLException {
    var connection = dataSource.getConnection();
    connection.close();

    assertThat(catchThrowable(connection::createStatement)).matches(Outage::isBehind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08003", "57P01", "57P03", "53300"})
  void a_state_that_tells_so_however_deep(String state) {
    Throwable deep =
        new IllegalStateException(
            new TransactionSystemException("commit", new SQLException("lost", state)));
    Throwable suppressed = new IllegalStateException("in the handler");
    suppressed.addSuppressed(new TransactionSystemException("rollback"));

    assertThat(deep).matches(Outage::isBehind);
    assertThat(suppressed).matches(Outage::isBehind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"22009", "23505", "42601", "25P02"})
  void what_fails_each_time_is_none(String state) {
    assertThat(new IllegalStateException(new SQLException("bug", state)))
        .matches(failure -> !Outage.isBehind(failure));
    assertThat(catchThrowable(() -> jdbc.sql("select 1/0").query().singleRow()))
        .matches(failure -> !Outage.isBehind(failure));
  }
}
