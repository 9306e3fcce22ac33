package fr.palmares.evaluation.disagreement;

import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionAbstained;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.eventing.Tables;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the points that count now: the latest of a criterion, none where the juror abstains, none
 * of a recused juror.
 */
@Component
@ProcessingGroup("disagreement-v1")
@Tables({"disagreement_score", "disagreement_recusal", "disagreement_final"})
class DisagreementProjection {

  private final JdbcClient jdbc;

  DisagreementProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(CriterionScored event) {
    jdbc.sql(
            """
            insert into disagreement_score (application, juror, criterion, edition, points)
            values (?, ?, ?, ?, ?)
            on conflict (application, juror, criterion) do update set points = excluded.points
            """)
        .params(
            event.application().text(),
            event.juror().text(),
            event.criterion().text(),
            event.application().edition().value(),
            event.points().text())
        .update();
  }

  @EventHandler
  void on(CriterionAbstained event) {
    jdbc.sql("delete from disagreement_score where application = ? and juror = ? and criterion = ?")
        .params(event.application().text(), event.juror().text(), event.criterion().text())
        .update();
  }

  @EventHandler
  void on(JurorRecused event) {
    jdbc.sql("delete from disagreement_score where application = ? and juror = ?")
        .params(event.application().text(), event.juror().text())
        .update();
    jdbc.sql("insert into disagreement_recusal (application, juror) values (?, ?)")
        .params(event.application().text(), event.juror().text())
        .update();
  }

  @EventHandler
  void on(ApplicationEvaluated event) {
    jdbc.sql("insert into disagreement_final (application) values (?)")
        .param(event.application().text())
        .update();
  }
}
