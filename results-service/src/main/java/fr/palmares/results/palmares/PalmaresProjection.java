package fr.palmares.results.palmares;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was published, whole. */
@Component
@ProcessingGroup("published-palmares-v2")
@Tables("published_palmares")
class PalmaresProjection {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PalmaresProjection(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @EventHandler
  void on(PalmaresPublished event, Provenance from) {
    jdbc.sql(
            """
            insert into published_palmares (edition, embargo_until, palmares, sequence,
                                            published_at)
            values (?, ?, ?::json, ?, ?)
            """)
        .params(
            event.edition().value(),
            Timestamp.from(event.embargoUntil()),
            json.writeValueAsString(event),
            from.sequence(),
            Timestamp.from(from.time()))
        .update();
  }
}
