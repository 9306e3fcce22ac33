package fr.palmares.results.preview;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.results.preview.PreviewEvent.PalmaresPreviewed;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who looked, when, and at what. */
@Component
@ProcessingGroup("previews-v1")
@Tables("preview")
class PreviewProjection {

  private final JdbcClient jdbc;

  PreviewProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(PalmaresPreviewed event, Provenance from) {
    jdbc.sql(
            """
            insert into preview (number, edition, time, actor, role, state, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            from.sequence(),
            event.edition().value(),
            Timestamp.from(from.time()),
            from.actor().id().text(),
            from.actor().role().text(),
            event.state().name(),
            event.fingerprint())
        .update();
  }
}
