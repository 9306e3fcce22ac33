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
class ShelfList {

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
