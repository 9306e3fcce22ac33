package fr.palmares.evaluation.scoring.sheets;

import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDeclared;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDismissed;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionAbstained;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.Provenance;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every score and abstention ever given, with conflicts and recusals. */
@Component
@ProcessingGroup("score-sheets-v2")
@Tables({"sheet_score_v2", "sheet_recusal_v2", "sheet_conflict_v2"})
class SheetsProjection {

  private final JdbcClient jdbc;

  SheetsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(CriterionScored event, Provenance from) {
    Confidence confidence = event.confidence();
    add(
        new Row(
            event.application(),
            event.juror(),
            event.criterion(),
            event.revision(),
            event.rulebookVersion()),
        event.points().text(),
        event.comment(),
        confidence == null ? null : confidence.text(),
        event.reason(),
        from);
  }

  @EventHandler
  void on(CriterionAbstained event, Provenance from) {
    add(
        new Row(
            event.application(),
            event.juror(),
            event.criterion(),
            event.revision(),
            event.rulebookVersion()),
        null,
        event.comment(),
        null,
        event.reason(),
        from);
  }

  private record Row(
      ApplicationId application,
      JurorId juror,
      CriterionId criterion,
      int revision,
      int rulebook) {}

  private void add(
      Row row,
      @Nullable String points,
      String comment,
      @Nullable String confidence,
      @Nullable String reason,
      Provenance from) {
    jdbc.sql(
            """
            insert into sheet_score_v2 (application, juror, criterion, revision, place, points,
                                        comment, confidence, reason, rulebook, given_at)
            values (:application, :juror, :criterion, :revision, :place, :points,
                    :comment, :confidence, :reason, :rulebook, :given_at)
            """)
        .param("application", row.application().text())
        .param("juror", row.juror().text())
        .param("criterion", row.criterion().text())
        .param("revision", row.revision())
        .param("place", from.sequence())
        .param("points", points)
        .param("comment", comment)
        .param("confidence", confidence)
        .param("reason", reason)
        .param("rulebook", row.rulebook())
        .param("given_at", Timestamp.from(from.time()))
        .update();
  }

  @EventHandler
  void on(JurorRecused event, Provenance from) {
    jdbc.sql(
            """
            insert into sheet_recusal_v2 (application, juror, reason, recused_at)
            values (?, ?, ?, ?)
            """)
        .params(
            event.application().text(),
            event.juror().text(),
            event.reason(),
            Timestamp.from(from.time()))
        .update();
  }

  /** Of a conflict that is declared again after it was dismissed, the last declaration stands. */
  @EventHandler
  void on(ConflictDeclared event, Provenance from) {
    jdbc.sql(
            """
            insert into sheet_conflict_v2 (application, juror, reason, declared_at)
            values (?, ?, ?, ?)
            on conflict (application, juror) do update
              set reason = excluded.reason, declared_at = excluded.declared_at
            """)
        .params(
            event.application().text(),
            event.juror().text(),
            event.reason(),
            Timestamp.from(from.time()))
        .update();
  }

  /** What was found to be none stands on no sheet any more; the list of conflicts tells of it. */
  @EventHandler
  void on(ConflictDismissed event) {
    jdbc.sql("delete from sheet_conflict_v2 where application = ? and juror = ?")
        .params(event.application().text(), event.juror().text())
        .update();
  }
}
