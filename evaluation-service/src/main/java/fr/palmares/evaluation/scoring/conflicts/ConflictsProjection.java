package fr.palmares.evaluation.scoring.conflicts;

import fr.palmares.evaluation.scoring.ScoreSheetEvent;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDeclared;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDismissed;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.event.Provenance;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who last declared, dismissed and confirmed a conflict of interest, and why. */
@Component
@ProcessingGroup("conflicts-v1")
@Tables("conflict_step")
class ConflictsProjection {

  private final JdbcClient jdbc;

  ConflictsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ConflictDeclared event, Provenance from) {
    record("declared", event, event.reason(), from);
  }

  @EventHandler
  void on(ConflictDismissed event, Provenance from) {
    record("dismissed", event, event.reason(), from);
  }

  @EventHandler
  void on(JurorRecused event, Provenance from) {
    record("confirmed", event, event.reason(), from);
  }

  private void record(String step, ScoreSheetEvent event, String reason, Provenance from) {
    jdbc.sql(
            """
            insert into conflict_step (edition, application, juror, step, place, actor, reason, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (application, juror, step) do update
              set place = excluded.place, actor = excluded.actor, reason = excluded.reason,
                  taken_at = excluded.taken_at
            """)
        .params(
            event.application().edition().value(),
            event.application().text(),
            event.juror().text(),
            step,
            from.sequence(),
            from.actor().id().text(),
            reason,
            Timestamp.from(from.time()))
        .update();
  }
}
