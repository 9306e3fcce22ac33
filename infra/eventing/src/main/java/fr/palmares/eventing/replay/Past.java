package fr.palmares.eventing.replay;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables beside the live ones that stop at a moment. They are filled in many short transactions: a
 * long one would keep the log from being sealed.
 */
public final class Past implements AutoCloseable {

  private static final String NAME = "past_";

  private final Beside beside;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  private Past(Beside beside, PlatformTransactionManager transactions) {
    this.beside = beside;
    this.writing = new TransactionTemplate(transactions);
    this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** Drops what a process that died left behind. */
  public static void dropAll(JdbcClient jdbc) {
    jdbc.sql("select nspname from pg_namespace where starts_with(nspname, ?)")
        .param(Beside.SCHEMA + NAME)
        .query(String.class)
        .list()
        .forEach(schema -> jdbc.sql("drop schema if exists %s cascade".formatted(schema)).update());
  }

  /** Empty tables like the live ones, and a log that ends at {@code sequence}. */
  public static Past upTo(
      long sequence,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      List<String> tables) {
    String name = NAME + UUID.randomUUID().toString().replace("-", "");
    Past past = new Past(new Beside(jdbc, name, tables), transactions);
    past.writing.executeWithoutResult(
        status -> {
          past.beside.create();
          past.beside.endLogAt(sequence);
        });
    return past;
  }

  /** Writes into these tables: named without a schema, they are those meant. */
  public void write(Runnable rows) {
    writing.executeWithoutResult(
        status -> {
          beside.use();
          rows.run();
        });
  }

  /** Reads these tables and that log; never the live ones in their stead. */
  public <T> T read(Supplier<T> query) {
    return Objects.requireNonNull(
        reading.execute(
            status -> {
              beside.use();
              beside.hold();
              return query.get();
            }));
  }

  @Override
  public void close() {
    writing.executeWithoutResult(status -> beside.drop());
  }
}
