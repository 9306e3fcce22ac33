package fr.palmares.evaluation.scoring.sheets;

import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDeclared;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.event.Provenance;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every score ever given, with conflicts and recusals. */
@Component
@ProcessingGroup("score-sheets-v1")
@Tables({"sheet_score", "sheet_recusal", "sheet_conflict"})
class SheetsProjection {

  private final JdbcClient jdbc;

  SheetsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(CriterionScored event, Provenance from) {
    jdbc.sql(
            """
            insert into sheet_score (application, juror, criterion, revision, place,
                                     points, comment, given_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.application().text(),
            event.juror().text(),
            event.criterion().text(),
            event.revision(),
            from.sequence(),
            event.points().text(),
            event.comment(),
            Timestamp.from(from.time()))
        .param(event.reason())
        .update();
  }

  @EventHandler
  void on(JurorRecused event, Provenance from) {
    jdbc.sql(
            """
            insert into sheet_recusal (application, juror, reason, recused_at)
            values (?, ?, ?, ?)
            """)
        .params(
            event.application().text(),
            event.juror().text(),
            event.reason(),
            Timestamp.from(from.time()))
        .update();
  }

  @EventHandler
  void on(ConflictDeclared event, Provenance from) {
    jdbc.sql(
            """
            insert into sheet_conflict (application, juror, reason, declared_at)
            values (?, ?, ?, ?)
            """)
        .params(
            event.application().text(),
            event.juror().text(),
            event.reason(),
            Timestamp.from(from.time()))
        .update();
  }
}
