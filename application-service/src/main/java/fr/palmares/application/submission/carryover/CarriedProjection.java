package fr.palmares.application.submission.carryover;

import fr.palmares.application.submission.ApplicationEvent.AnswerGiven;
import fr.palmares.application.submission.ApplicationEvent.AnswersCarriedOver;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.CriterionId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was carried over until somebody says that it holds, or answers anew. */
@Component
@ProcessingGroup("carried-answers-v1")
@Tables("carried_answer")
class CarriedProjection {

  private final JdbcClient jdbc;

  CarriedProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(AnswersCarriedOver event) {
    event
        .answers()
        .forEach(
            (criterion, carried) ->
                jdbc.sql(
                        """
                        insert into carried_answer (application, criterion, answer, former, came_from)
                        values (?, ?, ?, ?, ?)
                        """)
                    .param(event.application().text())
                    .param(criterion.text())
                    .param(carried.answer())
                    .param(event.from().text())
                    .param(carried.from().stream().map(CriterionId::text).toArray(String[]::new))
                    .update());
  }

  @EventHandler
  void on(AnswerGiven event) {
    jdbc.sql("delete from carried_answer where application = ? and criterion = ?")
        .params(event.application().text(), event.criterion().text())
        .update();
  }
}
