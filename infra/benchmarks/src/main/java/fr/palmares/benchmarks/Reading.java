package fr.palmares.benchmarks;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection as services write them: one row an event. */
@ProcessingGroup("reading")
final class Reading {

  private final JdbcTemplate jdbc;

  Reading(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    jdbc.execute("create table reading (sheet text, version bigint, criterion text, points text)");
  }

  @EventHandler
  void on(Sheet.Scored event, @SequenceNumber long version) {
    jdbc.update(
        "insert into reading values (?, ?, ?, ?)",
        event.sheet(),
        version,
        event.criterion(),
        event.points());
  }
}
