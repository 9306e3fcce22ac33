package fr.palmares.eventing.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A read model's tables in a schema of their own, beside the live ones. Whoever writes them names
 * them without a schema, so the same projector fills either, by the transaction's search path.
 */
final class Beside {

  /** How every such schema's name begins. */
  static final String SCHEMA = "beside_";

  private static final String LOWER_CASE = "[a-z_0-9]+";

  private final JdbcClient jdbc;
  private final List<String> tables;
  private final String live;
  private final String schema;

  Beside(JdbcClient jdbc, String name, List<String> tables) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.live = jdbc.sql("select current_schema()").query(String.class).single();
    this.schema = SCHEMA + name.replace('-', '_');
    if (!schema.matches(LOWER_CASE) || !tables.stream().allMatch(t -> t.matches(LOWER_CASE))) {
      throw new IllegalArgumentException("not names of tables: " + name + " " + tables);
    }
  }

  /** Empty tables, made like the live ones; those of a replay that was cut short are dropped. */
  void create() {
    drop();
    jdbc.sql("create schema " + schema).update();
    tables.forEach(
        table ->
            jdbc.sql(
                    "create unlogged table %s (like %s including all)"
                        .formatted(beside(table), live(table)))
                .update());
  }

  void drop() {
    jdbc.sql("drop schema if exists " + schema + " cascade").update();
  }

  /** From here to the end of the transaction, tables named without a schema are those beside. */
  void use() {
    jdbc.sql("select set_config('search_path', ?, true)")
        .param(schema + ", " + live)
        .query(String.class)
        .single();
  }

  /** These readers see nothing but the first {@code sequence} events of the sealed log. */
  void endLogAt(long sequence) {
    jdbc.sql(
            """
            create view %1$s as select * from %2$s where sequence <= %3$d;
            create view %4$s as select * from %5$s e
            where exists (select from %1$s s where s.position = e.position)
            """
                .formatted(
                    beside("event_seal"),
                    live("event_seal"),
                    sequence,
                    beside("event"),
                    live("event")))
        .update();
  }

  /** Fails unless all of them are there, and keeps them until the transaction ends. */
  void hold() {
    jdbc.sql(
            "lock table %s in access share mode"
                .formatted(String.join(", ", tables.stream().map(this::beside).toList())))
        .update();
  }

  /** Nobody writes the live tables until the transaction ends; readers go on. */
  void lockLive() {
    jdbc.sql("set local statement_timeout = 0").update();
    jdbc.sql(
            "lock table %s in share row exclusive mode"
                .formatted(String.join(", ", tables.stream().map(this::live).toList())))
        .update();
  }

  /** How many rows of each live table are not in its twin, or the other way round. */
  Map<String, Long> differences() {
    Map<String, Long> differences = new LinkedHashMap<>();
    tables.forEach(table -> differences.put(table, differences(table)));
    return differences;
  }

  private long differences(String table) {
    String left = "select t::text from " + live(table) + " t";
    String right = "select t::text from " + beside(table) + " t";
    return jdbc.sql(
            "select count(*) from ((%1$s except all %2$s) union all (%2$s except all %1$s)) d"
                .formatted(left, right))
        .query(Long.class)
        .single();
  }

  /** Readers see the old rows until the transaction commits, and the new ones from then on. */
  void replaceLive(String table) {
    jdbc.sql("delete from " + live(table)).update();
    jdbc.sql("insert into %s select * from %s".formatted(live(table), beside(table))).update();
  }

  private String live(String table) {
    return live + '.' + table;
  }

  private String beside(String table) {
    return schema + '.' + table;
  }
}
