package fr.palmares.evaluation.assignment.assigned;

import fr.palmares.evaluation.assignment.AssignmentEvent.JurorsAssigned;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.Provenance;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who is assigned to each application now. */
@Component
@ProcessingGroup("assignments-v1")
@Tables("assigned_juror")
class AssignmentsProjection {

  private final JdbcClient jdbc;

  AssignmentsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(JurorsAssigned event, Provenance from) {
    jdbc.sql("delete from assigned_juror where application = ?")
        .param(event.application().text())
        .update();
    int place = 0;
    for (JurorId juror : event.jurors()) {
      jdbc.sql(
              """
              insert into assigned_juror (edition, application, place, juror, means, assigned_at)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              event.application().edition().value(),
              event.application().text(),
              place++,
              juror.text(),
              event.means().text(),
              Timestamp.from(from.time()))
          .update();
    }
  }
}
