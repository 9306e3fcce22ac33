package fr.palmares.evaluation.deliberation.outcome;

import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.Provenance;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what stands of what the jury settled, criterion by criterion. */
@Component
@ProcessingGroup("deliberations-v1")
@Tables({"outcome", "outcome_criterion"})
class OutcomeProjection {

  private final JdbcClient jdbc;

  OutcomeProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(CriterionSettled event, Provenance from) {
    jdbc.sql(
            """
            insert into outcome_criterion (application, criterion, place, points, method, reason)
            values (?, ?, ?, ?, ?, ?)
            on conflict (application, criterion) do update
            set points = excluded.points, method = excluded.method, reason = excluded.reason
            """)
        .params(
            event.application().text(),
            event.criterion().text(),
            from.sequence(),
            event.points().text(),
            event.method())
        .param(event.reason())
        .update();
  }

  @EventHandler
  void on(ApplicationEvaluated event, Provenance from) {
    jdbc.sql(
            """
            insert into outcome (application, total, rulebook_version, without_sheet, evaluated_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            event.application().text(),
            event.total().text(),
            event.rulebookVersion(),
            event.withoutSheet().stream().map(JurorId::text).toArray(String[]::new),
            Timestamp.from(from.time()))
        .update();
  }
}
