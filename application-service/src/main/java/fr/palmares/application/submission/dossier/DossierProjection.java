package fr.palmares.application.submission.dossier;

import fr.palmares.application.submission.ApplicationEvent.AnswerGiven;
import fr.palmares.application.submission.ApplicationEvent.AnswerWithdrawn;
import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationTransferred;
import fr.palmares.application.submission.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.application.submission.ApplicationEvent.DeadlineExtended;
import fr.palmares.application.submission.ApplicationEvent.EvidenceAttached;
import fr.palmares.application.submission.ApplicationEvent.EvidenceErased;
import fr.palmares.application.submission.ApplicationEvent.EvidenceRemoved;
import fr.palmares.application.submission.ApplicationEvent.FileAttached;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityLifted;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every application with its answers and evidence. */
@Component
@ProcessingGroup("dossiers-v1")
@Tables({"application_overview", "application_answer", "application_evidence"})
class DossierProjection {

  private final JdbcClient jdbc;

  DossierProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ApplicationStarted event) {
    jdbc.sql(
            """
            insert into application_overview (application, edition, authority, owner, status)
            values (?, ?, ?, ?, 'draft')
            """)
        .param(event.application().text())
        .param(event.application().edition().value())
        .param(event.authority().id().text())
        .param(event.owner() == null ? null : event.owner().text())
        .update();
  }

  @EventHandler
  void on(AnswerGiven event) {
    answer(event.application(), event.criterion(), event.answer());
  }

  @EventHandler
  void on(AnswerWithdrawn event) {
    jdbc.sql("delete from application_answer where application = ? and criterion = ?")
        .params(event.application().text(), event.criterion().text())
        .update();
  }

  @EventHandler
  void on(EvidenceAttached event) {
    jdbc.sql(
            """
            insert into application_evidence (application, criterion, name, link)
            values (?, ?, ?, ?)
            on conflict (application, criterion, name) do update
              set link = excluded.link, media_type = null, size = null, sha256 = null,
                  erased_at = null
            """)
        .params(event.application().text(), event.criterion().text(), event.name(), event.link())
        .update();
  }

  @EventHandler
  void on(FileAttached event) {
    jdbc.sql(
            """
            insert into application_evidence
              (application, criterion, name, media_type, size, sha256)
            values (?, ?, ?, ?, ?, ?)
            on conflict (application, criterion, name) do update
              set link = null, erased_at = null, media_type = excluded.media_type, size = excluded.size,
                  sha256 = excluded.sha256
            """)
        .params(
            event.application().text(),
            event.criterion().text(),
            event.name(),
            event.mediaType(),
            event.size(),
            event.sha256())
        .update();
  }

  @EventHandler
  void on(EvidenceRemoved event) {
    jdbc.sql(
            """
            delete from application_evidence where application = ? and criterion = ? and name = ?
            """)
        .params(event.application().text(), event.criterion().text(), event.name())
        .update();
  }

  @EventHandler
  void on(EvidenceErased event, @Timestamp Instant at) {
    jdbc.sql(
            """
            update application_evidence set erased_at = ?::timestamptz
            where application = ? and sha256 = ?
            """)
        .params(at.toString(), event.application().text(), event.sha256())
        .update();
  }

  @EventHandler
  void on(ApplicationSubmitted event) {
    status(event.application(), "submitted", null);
  }

  @EventHandler
  void on(ApplicationAmended event) {
    event.answers().forEach((criterion, text) -> answer(event.application(), criterion, text));
    jdbc.sql("update application_overview set amendments = ? where application = ?")
        .params(event.amendment(), event.application().text())
        .update();
  }

  @EventHandler
  void on(DeadlineExtended event) {
    jdbc.sql(
            """
            update application_overview set extended_until = ?::timestamptz where application = ?
            """)
        .params(event.until().toString(), event.application().text())
        .update();
  }

  @EventHandler
  void on(ApplicationWithdrawn event) {
    status(event.application(), "withdrawn", event.reason());
  }

  @EventHandler
  void on(IneligibilityLifted event) {
    status(event.application(), "submitted", null);
  }

  @EventHandler
  void on(ApplicationTransferred event) {
    jdbc.sql("update application_overview set owner = ? where application = ?")
        .params(event.to().text(), event.application().text())
        .update();
  }

  @EventHandler
  void on(ApplicationDeclaredIneligible event) {
    status(event.application(), "ineligible", event.reason());
  }

  private void answer(ApplicationId application, CriterionId criterion, String answer) {
    jdbc.sql(
            """
            insert into application_answer (application, criterion, answer) values (?, ?, ?)
            on conflict (application, criterion) do update set answer = excluded.answer
            """)
        .params(application.text(), criterion.text(), answer)
        .update();
  }

  private void status(ApplicationId application, String status, @Nullable String reason) {
    jdbc.sql("update application_overview set status = ?, reason = ? where application = ?")
        .param(status)
        .param(reason)
        .param(application.text())
        .update();
  }
}
