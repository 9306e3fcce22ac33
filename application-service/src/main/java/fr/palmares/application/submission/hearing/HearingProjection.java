package fr.palmares.application.submission.hearing;

import fr.palmares.application.submission.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityAnswered;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityLifted;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityUpheld;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.event.Provenance;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every step of a hearing. */
@Component
@ProcessingGroup("hearings-v1")
@Tables("hearing_step")
class HearingProjection {

  private final JdbcClient jdbc;

  HearingProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ApplicationDeclaredIneligible event, Provenance from) {
    add(event.application(), "declared", event.reason(), from);
  }

  @EventHandler
  void on(IneligibilityAnswered event, Provenance from) {
    add(event.application(), "answered", event.text(), from);
  }

  @EventHandler
  void on(IneligibilityUpheld event, Provenance from) {
    add(event.application(), "upheld", event.reason(), from);
  }

  @EventHandler
  void on(IneligibilityLifted event, Provenance from) {
    add(event.application(), "lifted", event.reason(), from);
  }

  private void add(ApplicationId application, String step, String text, Provenance from) {
    jdbc.sql(
            """
            insert into hearing_step (application, place, step, text, at)
            values (?, ?, ?, ?, ?::timestamptz)
            """)
        .params(application.text(), from.sequence(), step, text, from.time().toString())
        .update();
  }
}
