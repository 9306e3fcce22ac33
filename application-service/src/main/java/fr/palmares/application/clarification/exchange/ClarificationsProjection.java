package fr.palmares.application.clarification.exchange;

import fr.palmares.application.clarification.ClarificationEvent.ClarificationClosed;
import fr.palmares.application.clarification.ClarificationEvent.ClarificationGiven;
import fr.palmares.application.clarification.ClarificationEvent.ClarificationRequested;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.event.Provenance;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every question with what came of it. */
@Component
@ProcessingGroup("clarifications-v1")
@Tables("clarification")
class ClarificationsProjection {

  private final JdbcClient jdbc;

  ClarificationsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ClarificationRequested event, Provenance from) {
    CriterionId criterion = event.criterion();
    jdbc.sql(
            """
            insert into clarification
              (application, number, asker, criterion, question, asked_at, status)
            values (?, ?, ?, ?, ?, ?::timestamptz, 'open')
            """)
        .param(event.application().text())
        .param(event.number())
        .param(from.actor().id().text())
        .param(criterion == null ? null : criterion.text())
        .param(event.question())
        .param(from.time().toString())
        .update();
  }

  @EventHandler
  void on(ClarificationGiven event, Provenance from) {
    end(event.application(), event.number(), "answered", event.reply(), from);
  }

  @EventHandler
  void on(ClarificationClosed event, Provenance from) {
    end(event.application(), event.number(), "closed", event.reason(), from);
  }

  private void end(
      ApplicationId application, int number, String status, String reply, Provenance from) {
    jdbc.sql(
            """
            update clarification set status = ?, reply = ?, ended_at = ?::timestamptz
            where application = ? and number = ?
            """)
        .params(status, reply, from.time().toString(), application.text(), number)
        .update();
  }
}
