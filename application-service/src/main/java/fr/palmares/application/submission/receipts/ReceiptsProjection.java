package fr.palmares.application.submission.receipts;

import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.event.Provenance;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when what was handed in. */
@Component
@ProcessingGroup("receipts-v1")
@Tables("application_receipt")
class ReceiptsProjection {

  private final JdbcClient jdbc;

  ReceiptsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ApplicationSubmitted event, Provenance from) {
    add(event.application(), 0, event.rulebookVersion(), event.fingerprint(), from);
  }

  @EventHandler
  void on(ApplicationAmended event, Provenance from) {
    add(event.application(), event.amendment(), event.rulebookVersion(), event.fingerprint(), from);
  }

  private void add(
      ApplicationId application,
      int amendment,
      @Nullable Integer rulebook,
      @Nullable String fingerprint,
      Provenance from) {
    jdbc.sql(
            """
            insert into application_receipt
              (application, amendment, rulebook_version, fingerprint, handed_in_at)
            values (?, ?, ?, ?, ?::timestamptz)
            """)
        .param(application.text())
        .param(amendment)
        .param(rulebook)
        .param(fingerprint)
        .param(from.time().toString())
        .update();
  }
}
