package fr.palmares.evaluation.progress;

import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.jury.JuryEvent.ErratumTakenUp;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationClosed;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationOpened;
import fr.palmares.evaluation.jury.JuryEvent.JuryAppointed;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the rows that {@link EvaluationStatusQuery} counts. */
@Component
@ProcessingGroup("evaluation-status-v1")
@Tables({"evaluation_phase", "evaluation_juror", "evaluation_sheet", "evaluation_outcome"})
class EvaluationStatusProjection {

  private final JdbcClient jdbc;

  EvaluationStatusProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(JuryAppointed event) {
    int edition = event.edition().value();
    jdbc.sql("delete from evaluation_juror where edition = ?").param(edition).update();
    int place = 0;
    for (Juror juror : event.jurors()) {
      jdbc.sql(
              """
              insert into evaluation_juror (edition, place, juror, organization)
              values (?, ?, ?, ?)
              """)
          .params(edition, place++, juror.id().text(), juror.organization())
          .update();
    }
  }

  @EventHandler
  void on(EvaluationOpened event) {
    jdbc.sql(
            """
            insert into evaluation_phase (edition, phase, rulebook_version)
            values (?, 'open', ?)
            """)
        .params(event.edition().value(), event.rulebookVersion())
        .update();
  }

  @EventHandler
  void on(ErratumTakenUp event) {
    jdbc.sql("update evaluation_phase set rulebook_version = ? where edition = ?")
        .params(event.rulebookVersion(), event.edition().value())
        .update();
  }

  @EventHandler
  void on(EvaluationClosed event) {
    jdbc.sql("update evaluation_phase set phase = 'closed' where edition = ?")
        .param(event.edition().value())
        .update();
  }

  @EventHandler
  void on(CriterionScored event) {
    set("submitted", event.application(), event.juror());
  }

  @EventHandler
  void on(JurorRecused event) {
    set("recused", event.application(), event.juror());
  }

  @EventHandler
  void on(ApplicationEvaluated event) {
    jdbc.sql("insert into evaluation_outcome (application) values (?)")
        .param(event.application().text())
        .update();
  }

  /** Sets a flag of a sheet; {@code flag} is a column. A sheet's other scores change nothing. */
  private void set(String flag, ApplicationId application, JurorId juror) {
    jdbc.sql(
            """
            insert into evaluation_sheet (application, juror, %1$s) values (?, ?, true)
            on conflict (application, juror) do update set %1$s = true
            where not evaluation_sheet.%1$s
            """
                .formatted(flag))
        .params(application.text(), juror.text())
        .update();
  }
}
