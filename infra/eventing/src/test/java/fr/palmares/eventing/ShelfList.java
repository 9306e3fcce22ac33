package fr.palmares.eventing;

import fr.palmares.eventing.Shelf.ShelfEvent.BookPut;
import fr.palmares.kernel.event.Provenance;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every book with what surrounds its event, in the order of the log. */
@Component
@ProcessingGroup("shelf-list-v1")
@Tables("shelf_list")
class ShelfList {

  /** A book that this projection fails on; none unless a test says so. */
  static volatile String unreadable = "";

  /** A book that the database refuses, as it does what is out of its range. */
  static volatile String unstorable = "";

  /** Whether the database seems to be away. */
  static volatile boolean databaseAway;

  private final JdbcClient jdbc;

  ShelfList(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql(
            """
            create table if not exists shelf_list (
              sequence bigint primary key, shelf text, title text, actor text, command uuid)
            """)
        .update();
  }

  @EventHandler
  void on(BookPut event, Provenance provenance) {
    if (event.title().equals(unreadable)) {
      throw new IllegalStateException("cannot read " + unreadable);
    }
    if (databaseAway) {
      throw new CannotGetJdbcConnectionException("away");
    }
    if (event.title().equals(unstorable)) {
      jdbc.sql("select '+999999999-12-31'::timestamptz").query().singleRow();
    }
    jdbc.sql("insert into shelf_list values (?, ?, ?, ?, ?)")
        .params(
            provenance.sequence(),
            event.shelf(),
            event.title(),
            provenance.actor().id().text(),
            provenance.command())
        .update();
  }

  static void takesEverything() {
    unreadable = "";
    unstorable = "";
    databaseAway = false;
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate shelf_list").update();
  }

  long size() {
    return jdbc.sql("select count(*) from shelf_list").query(Long.class).single();
  }
}
