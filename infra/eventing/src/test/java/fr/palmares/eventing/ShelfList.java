package fr.palmares.eventing;

import fr.palmares.eventing.Shelf.ShelfEvent.BookPut;
import fr.palmares.kernel.event.Provenance;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every book with what surrounds its event, in the order of the log. */
@Component
@ProcessingGroup("shelf-list-v1")
@Tables("shelf_list")
class ShelfList {

  /** A book that this projection fails on; none unless a test says so. */
  static volatile String unreadable = "";

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
    jdbc.sql("insert into shelf_list values (?, ?, ?, ?, ?)")
        .params(
            provenance.sequence(),
            event.shelf(),
            event.title(),
            provenance.actor().id().text(),
            provenance.command())
        .update();
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate shelf_list").update();
  }

  long size() {
    return jdbc.sql("select count(*) from shelf_list").query(Long.class).single();
  }
}
