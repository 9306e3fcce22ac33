package fr.palmares.evaluation.deliberation.sitting.held;

import fr.palmares.evaluation.deliberation.sitting.SittingEvent.JuryConvened;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.Provenance;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every sitting. */
@Component
@ProcessingGroup("sittings-v1")
@Tables("sitting")
class SittingsProjection {

  private final JdbcClient jdbc;

  SittingsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(JuryConvened event, Provenance from) {
    jdbc.sql(
            """
            insert into sitting (edition, sitting, quorum, present, event_id, convened_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.edition().value(),
            event.sitting(),
            event.quorum(),
            event.present().stream().map(JurorId::text).toArray(String[]::new),
            from.event(),
            Timestamp.from(from.time()))
        .update();
  }
}
